import type { GoalPoint } from '../../../utils/contract/goals.ts';
import { mondayOf } from '../../../utils/domain/calendar/iso-week.ts';
import type { Week } from './weeks.ts';

/** One thing that a goal counts. */
export interface Counted {
  /** The day of the workspace's calendar on which it counts. */
  day: string;
  /** Whether it went as promised. */
  met: boolean;
}

/** So many of so many as a week's figure; nothing of nothing is no figure. */
export const toPoint = (week: Week, met: number, of: number): GoalPoint => ({
  from: week.from,
  value: of === 0 ? null : (100 * met) / of,
  of,
});

/** The share of what went as promised, week by week; what lies in none of the weeks is left out. */
export function shareByWeek(weeks: readonly Week[], counted: Iterable<Counted>): GoalPoint[] {
  const sums = new Map(weeks.map(({ from }) => [from, { met: 0, of: 0 }]));
  for (const { day, met } of counted) {
    const sum = sums.get(mondayOf(day));
    if (sum === undefined) continue;
    sum.of += 1;
    if (met) sum.met += 1;
  }
  return weeks.map((week) => {
    const { met, of } = sums.get(week.from) ?? { met: 0, of: 0 };
    return toPoint(week, met, of);
  });
}

/**
 * Whether something was done in time. Null while the time still runs and nothing has been done: it
 * is neither a promise kept nor one broken, and does not count yet.
 *
 * @param doneAt epoch ms; null: not done
 */
export function inTime(
  { startedAt, doneAt, withinMs }: { startedAt: number; doneAt: number | null; withinMs: number },
  now: number,
): boolean | null {
  if (doneAt !== null) return doneAt - startedAt <= withinMs;
  return now - startedAt <= withinMs ? null : false;
}

/** What has an end to its waiting, as things to count. */
export const countInTime = (
  things: Iterable<{ startedAt: number; doneAt: number | null }>,
  withinMs: number,
  clock: { now: number; dayOf: (at: number) => string },
): Counted[] =>
  [...things].flatMap((thing) => {
    const met = inTime({ ...thing, withinMs }, clock.now);
    return met === null ? [] : [{ day: clock.dayOf(thing.startedAt), met }];
  });
