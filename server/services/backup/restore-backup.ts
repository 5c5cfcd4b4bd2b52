import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Transaction } from 'kysely';
import type { Db } from '../../db/schema.ts';
import { refreshFingerprints } from '../content/refresh-fingerprints.ts';
import { recountPlaces } from '../experience/recount-places.ts';
import { fillMentions } from '../gaps/fill-mentions.ts';
import { keepRecordKeys } from '../settings/record-key.ts';
import { recountSiteUses } from '../sites/recount-site-uses.ts';
import { recountPersonDays } from '../stats/recount-person-days.ts';
import { renewGenerations } from '../workspace/renew-generations.ts';
import { backupFormat, backupTables, remadeTables } from './tables.ts';

type Row = Record<string, unknown>;
/** Tables by name: a backup has Better Auth's whole tables, of which our types know a part. */
type AnyTables = Transaction<Record<string, Row>>;

const rowsPerInsert = 200;

/**
 * Replaces everything by what a backup holds, in one transaction: all of it or nothing. Every
 * workspace gets a new generation, so that browsers drop what they learnt since the backup.
 *
 * @returns how many rows
 * @throws Error when the file is no backup or was cut short
 */
export async function restoreBackup(db: Db, file: string): Promise<number> {
  return db.transaction().execute(async (ours) => {
    const tx = ours as unknown as AnyTables;
    for (const table of [...remadeTables, ...backupTables.toReversed()])
      await tx.deleteFrom(table).execute();
    let count = 0;
    let complete = false;
    let pending: { table: string; rows: Row[] } = { table: '', rows: [] };
    const flush = async () => {
      if (pending.rows.length > 0)
        await tx.insertInto(pending.table).values(pending.rows).execute();
      pending = { table: '', rows: [] };
    };
    for await (const line of linesOf(file)) {
      const entry: unknown = JSON.parse(line);
      if (!Array.isArray(entry)) {
        complete = (entry as { end?: unknown }).end === count;
        continue;
      }
      const [table, row] = entry as [string, Row];
      if (!backupTables.includes(table)) throw new Error(`unknown table "${table}"`);
      if (table !== pending.table || pending.rows.length >= rowsPerInsert) {
        await flush();
        pending.table = table;
      }
      pending.rows.push(row);
      count += 1;
    }
    await flush();
    if (!complete) throw new Error('the file was cut short');
    // The backup may be older than the last migrations of what its rows hold.
    await refreshFingerprints(ours);
    await recountPlaces(ours);
    await recountPersonDays(ours);
    await recountSiteUses(ours);
    await fillMentions(ours);
    await keepRecordKeys(ours);
    await renewGenerations(ours);
    return count;
  });
}

/** The lines of the file; the first has been checked. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  const failed = new Promise<never>((_, fail) => text.once('error', fail));
  failed.catch(() => undefined);
  const lines = createInterface({ input: text, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (let first = true; ; first = false) {
    // readline keeps a stream's error to itself.
    const next = await Promise.race([lines.next(), failed]);
    if (next.done === true) return;
    if (first && !next.value.includes(`"${backupFormat}"`))
      throw new Error('not a backup of Cuecard');
    yield next.value;
  }
}
