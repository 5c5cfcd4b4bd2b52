import type { Goal } from '../../utils/contract/goals.ts';

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

/** The latest week there is something to say of; null where there is none. */
export const latestOf = (goal: Goal) => goal.weeks.findLast(({ value }) => value !== null) ?? null;
