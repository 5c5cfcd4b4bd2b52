import { setImmediate as giveWay } from 'node:timers/promises';
import type { Db } from '../../db/schema.ts';
import { toSaid } from './cells.ts';
import type { ImportTarget } from './import-runner.ts';
import type { Defaults } from './judge-row.ts';
import { createJudge, type SaidRow } from './judge-rows.ts';
import { readCsv } from './read-csv.ts';
import { readMarkdown } from './read-markdown.ts';
import type { SourceRow } from './source-row.ts';
import { storeRows, toJudgedItem } from './store-rows.ts';

/** A source whose rows are all there. */
export type HeldSource =
  | { source: 'csv'; bytes: Uint8Array }
  | { source: 'folder'; files: readonly { path: string; text: string }[] };

/** Files that are read before others get their turn. */
const filesAtOnce = 200;

async function* rowsOf(held: HeldSource): AsyncGenerator<SourceRow[]> {
  if (held.source === 'csv') {
    yield* readCsv(held.bytes);
    return;
  }
  const files = held.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (let start = 0; start < files.length; start += filesAtOnce) {
    yield files.slice(start, start + filesAtOnce).map(({ path, text }) => readMarkdown(path, text));
    await giveWay();
  }
}

/**
 * Reads the rows of a source and compares each with what the workspace has.
 *
 * @throws RefusedSource where it can't be read as a whole
 */
export async function readHeldRows(
  db: Db,
  target: ImportTarget,
  held: HeldSource,
  { defaults, signal }: { defaults: Defaults; signal: AbortSignal },
): Promise<void> {
  const judge = await createJudge(db, target.workspaceId, defaults);
  let seq = 0;
  for await (const rows of rowsOf(held)) {
    signal.throwIfAborted();
    const said = rows.map(({ place, values, problems }): SaidRow => {
      seq += 1;
      return { seq, place, said: toSaid(values), problems };
    });
    const judged = await judge(said);
    await storeRows(
      db,
      judged.map((row) => toJudgedItem(target, row)),
    );
    await giveWay();
  }
}
