import { mondayOf } from '../../utils/domain/calendar/iso-week.ts';
import type { DayFigure } from './day-bars.tsx';

/** More days than this can't be told apart as bars beside each other. */
const mostDays = 120;

export const isManyDays = (days: readonly DayFigure[]) => days.length > mostDays;

/** Days put together by their week, which is named by its Monday; the first and the last may be short. */
export function byWeek(
  days: readonly DayFigure[],
  together: (values: readonly number[]) => number,
): DayFigure[] {
  return [...Map.groupBy(days, ({ day }) => mondayOf(day))].map(([day, of]) => ({
    day,
    value: together(of.map(({ value }) => value)),
  }));
}
