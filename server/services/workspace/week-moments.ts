import { addDays, localTime } from './calendar.ts';

const quarterMs = 15 * 60_000;

/** The first moment of a day (`YYYY-MM-DD`) by a workspace's clock, epoch ms. */
export function startOfDay(day: string, timeZone: string): number {
  // Every zone's day begins within 16 hours of UTC's, at a whole quarter of an hour.
  let before = Date.parse(`${day}T00:00:00Z`) - 16 * 4 * quarterMs;
  let within = before + 32 * 4 * quarterMs;
  while (within - before > quarterMs) {
    const middle = before + Math.floor((within - before) / quarterMs / 2) * quarterMs;
    if (localTime(middle, timeZone).day >= day) within = middle;
    else before = middle;
  }
  return within;
}

/** The first moment after a week, by its Monday. */
export const endOfWeek = (monday: string, timeZone: string) =>
  startOfDay(addDays(monday, 7), timeZone);

const hours = new Map<string, Intl.DateTimeFormat>();

/** The hour of the day by a workspace's clock, from 0 to 23. */
export function localHour(at: number, timeZone: string): number {
  let format = hours.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
    hours.set(timeZone, format);
  }
  return Number(format.format(at));
}
