import type { EventResult } from '../../../utils/contract/events.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db, Tx } from '../../db/schema.ts';
import type { EventTable } from '../../db/tables/events.ts';
import type { FeedbackTable } from '../../db/tables/people.ts';
import type { Caller } from '../caller.ts';
import { createLocalClock } from '../workspace/calendar.ts';
import { facetsOf, toEventRow } from './event-row.ts';
import { writeSiteUses } from '../sites/write-site-uses.ts';
import { judgeEvents, sentId } from './judge-events.ts';
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
  const verdicts =
    rows.length === 0
      ? new Map<string, Verdict>()
      : await inTransaction(db, (tx) => storeRows(tx, person, rows, now));
  for (const [id, { index }] of events) {
    results[index] = { id: sentId(items[index]), ...(verdicts.get(id) ?? { status: 'duplicate' }) };
  }
  return results.flatMap((result) => result ?? []);
}

type Verdict = Pick<EventResult, 'status' | 'reason'>;

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
  const happened = rows.filter((row) => row.kind !== 'undone' && !verdicts.has(row.id));
  const stored = await insertNew(tx, happened);
  await insertFeedback(tx, stored);

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

async function insertFeedback(tx: Tx, stored: readonly EventTable[]) {
  const rows = stored.filter((row) => row.kind === 'feedback').map(toFeedbackRow);
  if (rows.length === 0) return;
  await tx.insertInto('feedback').values(rows).execute();
}

function toFeedbackRow(row: EventTable): FeedbackTable {
  const said = JSON.parse(row.payload) as { verdict: string; comment?: string };
  return {
    workspace_id: row.workspace_id,
    id: row.id,
    content_id: row.content_id,
    user_id: row.user_id,
    verdict: said.verdict,
    comment: said.comment ?? '',
    facets: JSON.stringify(facetsOf(row)),
    state: 'new',
    answer: '',
    answered_by: null,
    answered_at: null,
    created_at: row.at,
    withdrawn_at: null,
  };
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

/** Marks events as taken back, and their feedback too. Returns those that were not yet. */
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
  const feedback = rows.filter((row) => row.kind === 'feedback').map((row) => row.id);
  if (feedback.length > 0) {
    await tx
      .updateTable('feedback')
      .set({ withdrawn_at: now })
      .where('workspace_id', '=', person.workspaceId)
      .where('id', 'in', feedback)
      .execute();
  }
  return rows;
}
