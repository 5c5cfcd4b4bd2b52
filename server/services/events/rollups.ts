import { usedKinds } from '../../../utils/contract/events.ts';
import type {
  EventTable,
  RollupDayTable,
  RollupHourTable,
  RollupPersonDayTable,
  RollupPlaceTable,
} from '../../db/tables/events.ts';
import { countedPosition, weekOf } from '../experience/places.ts';

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
  | 'position'
>;

export const isUse = (kind: string) => (usedKinds as readonly string[]).includes(kind);

/**
 * Whether its day counts as one on which the person was active: being shown a cue is no deed, nor is a
 * page's health, nor what a buyer did.
 */
export const countsAsPresence = (kind: string) => !['shown', 'health', 'visited'].includes(kind);

/** Sums changes by key. Rows come sorted by it: two batches then lock rows in one order. */
function sumUp<Row extends Record<Count, number>, Count extends string>(
  rows: readonly Row[],
  counts: readonly Count[],
): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, ...Object.fromEntries(counts.map((name) => [name, 0])) });
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { ...row });
    else for (const name of counts) Object.assign(sum, { [name]: sum[name] + row[name] });
  }
  return [...sums]
    .filter(([, row]) => counts.some((name) => row[name] !== 0))
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
    ['count'],
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
    ['count'],
  );

/**
 * What they add to what each person did by day.
 *
 * @param personId whose it is, also where the event itself names nobody
 */
export const personDayChanges = (
  changes: readonly Change[],
  personId: string,
): RollupPersonDayTable[] =>
  sumUp(
    changes
      .filter(([{ kind }]) => personId !== '' && kind !== 'health' && kind !== 'undone')
      .map(([event, count]) => ({
        workspace_id: event.workspace_id,
        day: event.day,
        user_id: personId,
        content_id: event.content_id,
        kind: event.kind,
        host: event.host,
        stage: event.stage,
        industry: event.industry,
        count,
      })),
    ['count'],
  );

/** What they add to the use by place: of being shown and being used alone. */
export const placeChanges = (changes: readonly Change[]): RollupPlaceTable[] =>
  sumUp(
    changes
      .filter(([{ kind }]) => kind === 'shown' || isUse(kind))
      .map(([event, count]) => ({
        workspace_id: event.workspace_id,
        content_id: event.content_id,
        week: weekOf(event.hour),
        position: countedPosition(event.position),
        stage: event.stage,
        industry: event.industry,
        shown: event.kind === 'shown' ? count : 0,
        used: isUse(event.kind) ? count : 0,
      })),
    ['shown', 'used'],
  );
