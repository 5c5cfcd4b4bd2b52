import type { RangeQuery } from '../../../utils/contract/stats.ts';
import { mondayOf, sundayOf } from '../../../utils/domain/calendar/iso-week.ts';
import { addDays, localTime } from '../workspace/calendar.ts';

/** Days of a workspace's calendar, both ends included. */
export interface Period {
  days: number;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  timeZone: string;
}

/** @param now epoch ms */
export function lastDays(days: number, timeZone: string, now: number): Period {
  const to = localTime(now, timeZone).day;
  return { days, from: addDays(to, 1 - days), to, timeZone };
}

/**
 * The days that a query asks for.
 *
 * @param now epoch ms
 */
export function periodOf({ days, from, to }: RangeQuery, timeZone: string, now: number): Period {
  if (from === undefined || to === undefined) return lastDays(days, timeZone, now);
  return { days: daysBetween(from, to), from, to, timeZone };
}

/**
 * The days that a breakdown by people counts: of a period of one's own the whole weeks it lies in.
 * Two periods that differ by a day would tell, by subtraction, what somebody did on it.
 */
export function weeksOf(query: RangeQuery, period: Period): Period {
  if (query.from === undefined) return period;
  const from = mondayOf(period.from);
  const to = sundayOf(mondayOf(period.to));
  return { ...period, days: daysBetween(from, to), from, to };
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** The period of the same length before this one. */
export const periodBefore = (period: Period): Period => ({
  ...period,
  from: addDays(period.from, -period.days),
  to: addDays(period.from, -1),
});
