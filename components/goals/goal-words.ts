import type { Goal, GoalPoint } from '../../utils/contract/goals.ts';

/** A whole number of percent, in the reader's form. */
export const percent = (value: number): string =>
  new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 }).format(
    value / 100,
  );

/** A calendar day, `YYYY-MM-DD`, in the reader's form. */
export const shortDay = (day: string): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(day),
  );

const isCounted = ({ value }: GoalPoint) => value !== null;

/**
 * The week a goal is judged by: the latest that is over and had something to count, else the one that
 * is under way; null where that has nothing either.
 */
export const latestOf = ({ weeks }: Pick<Goal, 'weeks'>): GoalPoint | null =>
  weeks.slice(0, -1).findLast(isCounted) ?? weeks.slice(-1).find(isCounted) ?? null;
