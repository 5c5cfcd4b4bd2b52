import { usedKinds } from '../../../utils/contract/events.ts';
import type { EventTable, RollupDayTable, RollupHourTable } from '../../db/schema.ts';

export type CountedEvent = Pick<
  EventTable,
  | 'workspace_id'
  | 'content_id'
  | 'day'
  | 'hour'
  | 'kind'
  | 'host'
  | 'record_kind'
  | 'stage'
  | 'industry'
>;

export const isUse = (kind: string) => (usedKinds as readonly string[]).includes(kind);

/** Whether its day counts as one on which the person was active: being shown a cue is no deed. */
export const countsAsPresence = (kind: string) => kind !== 'shown';

/** Sums changes by key. Rows come sorted by it: two batches then lock rows in one order. */
function sumUp<Row extends { count: number }>(rows: readonly Row[]): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const { count, ...fields } = row;
    const key = JSON.stringify(Object.values(fields));
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { ...row });
    else sum.count += count;
  }
  return [...sums]
    .filter(([, row]) => row.count !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

type Change = readonly [event: CountedEvent, count: 1 | -1];

/** What events that happened (+1) and were taken back (−1) add to the rollup by hour. */
export const hourChanges = (changes: readonly Change[]): RollupHourTable[] =>
  sumUp(
    changes.map(([event, count]) => ({
      workspace_id: event.workspace_id,
      content_id: event.content_id,
      day: event.day,
      hour: event.hour,
      kind: event.kind,
      host: event.host,
      record_kind: event.record_kind,
      stage: event.stage,
      industry: event.industry,
      count,
    })),
  );

/** The same by day: once for the content, if any, and once for the whole workspace. */
export const dayChanges = (changes: readonly Change[]): RollupDayTable[] =>
  sumUp(
    changes.flatMap(([event, count]) =>
      [...new Set([event.content_id, ''])].map((contentId) => ({
        workspace_id: event.workspace_id,
        content_id: contentId,
        kind: event.kind,
        day: event.day,
        count,
      })),
    ),
  );
