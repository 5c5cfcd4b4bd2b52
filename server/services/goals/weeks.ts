import { mondayOf, sundayOf } from '../../../utils/domain/calendar/iso-week.ts';
import { addDays, localTime } from '../workspace/calendar.ts';

/** How far back a goal is shown, the week under way included. */
export const goalWeeks = 13;

/** A week of a workspace's calendar: its Monday and its Sunday, `YYYY-MM-DD`. */
export interface Week {
  from: string;
  to: string;
}

/** The last weeks, oldest first, up to the one that holds `now` (epoch ms). */
export function lastWeeks(count: number, timeZone: string, now: number): Week[] {
  const monday = mondayOf(localTime(now, timeZone).day);
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(monday, 7 * (index - count + 1));
    return { from, to: sundayOf(from) };
  });
}
