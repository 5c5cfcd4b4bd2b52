import type { EventResult } from '../../../utils/contract/events.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db, Tx } from '../../db/schema.ts';
import type { EventTable } from '../../db/tables/events.ts';
import type { Caller } from '../caller.ts';
import { unknownTerms } from '../leads/unknown-terms.ts';
import { createLocalClock } from '../workspace/calendar.ts';
import { readSettings } from '../settings/read-settings.ts';
import { visitEvents } from '../visits/visit-events.ts';
import { takeBackEntries, writeEntries } from './entries.ts';
import { toEventRow } from './event-row.ts';
import { writeSiteUses } from '../sites/write-site-uses.ts';
import { judgeEvents, sentId } from './judge-events.ts';
import { isUse } from './rollups.ts';
import { writeRollups } from './write-rollups.ts';

/** Who the events are of. */
export type EventPerson = Pick<Caller, 'workspaceId' | 'userId' | 'timeZone'>;

/**
 * Stores a batch of events of one person: every good one in one transaction with its rollups, its
 * presence and its feedback, each id exactly once. A bad one is rejected alone, with the field at
 * fault; what is stored already (whoever's it is) is a `duplicate`.
 *
 * @param items as they came, unjudged
 * @param now epoch ms
 * @returns one result an item, in order
 */
export async function storeEvents(
  db: Db,
  person: EventPerson,
  items: readonly unknown[],
  now: number,
): Promise<EventResult[]> {
  const { results, events } = judgeEvents(items, now);
  const clock = createLocalClock(person.timeZone);
  // Sorted, so that two batches with the same ids never wait for each other.
  const rows = [...events.values()]
    .map(({ event }) => toEventRow(event, person, clock(event.at), now))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { wanted, refused } = await judgeRecords(db, person.workspaceId, rows);
  const stored =
    wanted.length === 0
      ? new Map<string, Verdict>()
      : await inTransaction(db, (tx) => storeRows(tx, person, wanted, now));
  const verdicts = new Map([...stored, ...refused]);
  for (const [id, { index }] of events) {
    results[index] = { id: sentId(items[index]), ...(verdicts.get(id) ?? { status: 'duplicate' }) };
  }
  return results.flatMap((result) => result ?? []);
}

type Verdict = Pick<EventResult, 'status' | 'reason'>;

/**
 * Where the workspace has outcomes off, no record is kept: of a use it is dropped, a closed deal, of
 * which nothing else would be left, is rejected.
 */
async function judgeRecords(db: Db, workspaceId: string, rows: EventTable[]) {
  const refused = new Map<string, Verdict>();
  const isTold = rows.some(({ record }) => record !== '');
  if (!isTold || (await readSettings(db, workspaceId)).outcomes) return { wanted: rows, refused };
  for (const { id } of rows.filter(({ kind }) => kind === 'closed')) {
    refused.set(id, { status: 'rejected', reason: 'kind: outcomes are off in this workspace' });
  }
  const wanted = rows.filter(({ id }) => !refused.has(id)).map((row) => ({ ...row, record: '' }));
  return { wanted, refused };
}

async function storeRows(
  tx: Tx,
  person: EventPerson,
  rows: readonly EventTable[],
  now: number,
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const unknown = await unknownContent(tx, person.workspaceId, rows);
  for (const row of rows.filter((each) => unknown.has(each.content_id))) {
    verdicts.set(row.id, {
      status: 'rejected',
      reason: 'assetId or messageId: no such content in this workspace',
    });
  }
  for (const [id, reason] of await unknownTerms(tx, person.workspaceId, rows)) {
    verdicts.set(id, { status: 'rejected', reason });
  }
  const happened = rows.filter((row) => row.kind !== 'undone' && !verdicts.has(row.id));
  const stored = await insertNew(tx, happened);
  await writeEntries(tx, stored);

  const undos = rows.filter((row) => row.kind === 'undone');
  const targets = await ownEvents(tx, person, undos.map(targetOf));
  for (const row of undos.filter((each) => !targets.has(targetOf(each)))) {
    verdicts.set(row.id, { status: 'rejected', reason: 'eventId: no earlier event of yours' });
  }
  const newUndos = await insertNew(
    tx,
    undos.filter((row) => targets.has(targetOf(row))),
  );
  const takenBack = await takeBack(tx, person, newUndos.map(targetOf), now);

  const all = [...stored, ...newUndos];
  await writeSiteUses(tx, all);
  await writeRollups(tx, person, all, takenBack);
  for (const row of all) verdicts.set(row.id, { status: 'stored' });
  return verdicts;
}

async function unknownContent(tx: Tx, workspaceId: string, rows: readonly EventTable[]) {
  const unknown = new Set(rows.map((row) => row.content_id));
  unknown.delete('');
  if (unknown.size === 0) return unknown;
  const found = await tx
    .selectFrom('content')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...unknown])
    .execute();
  for (const { id } of found) unknown.delete(id);
  return unknown;
}

/** Those whose id was not there yet. */
async function insertNew(tx: Tx, rows: readonly EventTable[]): Promise<EventTable[]> {
  if (rows.length === 0) return [];
  const inserted = await tx
    .insertInto('event')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .returning('id')
    .execute();
  const ids = new Set(inserted.map((row) => row.id));
  return rows.filter((row) => ids.has(row.id));
}

const targetOf = (undo: EventTable) =>
  (JSON.parse(undo.payload) as { eventId: string }).eventId.toLowerCase();

async function ownEvents(tx: Tx, person: EventPerson, ids: readonly string[]) {
  if (ids.length === 0) return new Set<string>();
  const rows = await tx
    .selectFrom('event')
    .select('id')
    .where('workspace_id', '=', person.workspaceId)
    .where('user_id', '=', person.userId)
    .where('kind', '<>', 'undone')
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Marks events as taken back, and what became of them too. Returns those that were not yet. */
async function takeBack(tx: Tx, person: EventPerson, ids: readonly string[], now: number) {
  if (ids.length === 0) return [];
  const rows = await tx
    .updateTable('event')
    .set({ undone_at: now })
    .where('workspace_id', '=', person.workspaceId)
    .where('user_id', '=', person.userId)
    .where('id', 'in', [...ids])
    .where('undone_at', 'is', null)
    .returningAll()
    .execute();
  await takeBackEntries(tx, person.workspaceId, rows, now);
  const uses = rows.filter((row) => isUse(row.kind)).map((row) => row.id);
  return [...rows, ...(await takeVisitsBack(tx, person.workspaceId, uses, now))];
}

/** A use that did not happen had no visits. */
async function takeVisitsBack(tx: Tx, workspaceId: string, uses: readonly string[], now: number) {
  if (uses.length === 0) return [];
  return tx
    .updateTable('event')
    .set({ undone_at: now })
    .where('workspace_id', '=', workspaceId)
    .where(visitEvents)
    .where(
      'payload',
      'in',
      uses.map((eventId) => JSON.stringify({ eventId })),
    )
    .where('undone_at', 'is', null)
    .returningAll()
    .execute();
}
