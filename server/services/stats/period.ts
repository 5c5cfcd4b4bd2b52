import { addDays, localTime } from '../workspace/calendar.ts';

/** The last days of a workspace's calendar, today included. */
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

/** The period of the same length before this one. */
export const periodBefore = (period: Period): Period => ({
  ...period,
  from: addDays(period.from, -period.days),
  to: addDays(period.from, -1),
});
