import { setImmediate as giveWay } from 'node:timers/promises';
import type { Insertable } from 'kysely';
import type { Import, ImportState } from '../../../utils/contract/imports.ts';
import type { Db, Tx } from '../../db/schema.ts';
import type { ImportItemTable } from '../../db/tables/imports.ts';
import { inChunks } from '../content/in-chunks.ts';
import { textOf, type Said } from './cells.ts';
import { countRows } from './count-rows.ts';
import type { ImportTarget } from './import-runner.ts';
import type { JudgedRow, SaidRow } from './judge-rows.ts';

type Item = Insertable<ImportItemTable>;

/** A row that nothing is known of yet but where it stands. */
export const toItem = (target: ImportTarget, row: SaidRow): Item => ({
  workspace_id: target.workspaceId,
  import_id: target.importId,
  seq: row.seq,
  place: row.place,
  state: 'waiting',
  type: 'asset',
  title: '',
  said: JSON.stringify(row.said),
  changes: '[]',
  problems: JSON.stringify(row.problems),
  content_id: null,
  outcome: '',
  before: '',
  version: null,
});

export const toJudgedItem = (target: ImportTarget, row: JudgedRow): Item => ({
  ...toItem(target, row),
  state: row.state,
  type: row.type,
  title: (row.fields?.title ?? textOf(row.said['title'])).slice(0, 200).replaceAll('\0', ''),
  said: JSON.stringify(row.said),
  changes: JSON.stringify(row.changes),
  content_id: row.contentId,
});

/** Writes rows, or writes them anew; others have their turn in between. */
export async function storeRows(db: Db | Tx, items: readonly Item[]): Promise<void> {
  for (const some of inChunks(items)) {
    await db
      .insertInto('import_item')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'import_id', 'seq']).doUpdateSet((eb) => ({
          state: eb.ref('excluded.state'),
          type: eb.ref('excluded.type'),
          title: eb.ref('excluded.title'),
          said: eb.ref('excluded.said'),
          changes: eb.ref('excluded.changes'),
          problems: eb.ref('excluded.problems'),
          content_id: eb.ref('excluded.content_id'),
          outcome: eb.ref('excluded.outcome'),
          before: eb.ref('excluded.before'),
          version: eb.ref('excluded.version'),
        })),
      )
      .execute();
    await giveWay();
  }
}

/** Rows in order, of the states given, some at a time. */
export async function* storedRows(
  db: Db | Tx,
  target: ImportTarget,
  states?: readonly string[],
): AsyncGenerator<(SaidRow & { state: string })[]> {
  const atOnce = 200;
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('import_item')
      .select(['seq', 'place', 'state', 'said', 'problems'])
      .where('workspace_id', '=', target.workspaceId)
      .where('import_id', '=', target.importId)
      .where('seq', '>', last)
      .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
      .orderBy('seq')
      .limit(atOnce)
      .execute();
    yield rows.map(({ seq, place, state, said, problems }) => ({
      seq,
      place,
      state,
      said: JSON.parse(said) as Said,
      problems: JSON.parse(problems) as SaidRow['problems'],
    }));
    if (rows.length < atOnce) return;
    last = rows.at(-1)?.seq ?? last;
  }
}

/** Where an import has come to; its rows are counted, and nobody is at it any more. */
export async function settleImport(
  db: Db | Tx,
  { workspaceId, importId }: ImportTarget,
  state: ImportState,
  change: {
    problems?: Import['problems'];
    applied_at?: number;
    approved?: number;
    undone_at?: number;
    undone_by?: string;
  } = {},
): Promise<void> {
  const { problems = [], ...rest } = change;
  await db
    .updateTable('import')
    .set({
      state,
      problems: JSON.stringify(problems.slice(0, 1000)),
      counts: JSON.stringify(await countRows(db, workspaceId, importId)),
      claimed_until: 0,
      ...rest,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', importId)
    .execute();
}
