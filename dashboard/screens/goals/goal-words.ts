import { withinUnits, type Goal, type GoalPoint } from '../../../utils/contract/goals.ts';
import { formatNumber } from '../../format/numbers.ts';
import { nameOf, t, tn } from '../../text.ts';

/** A percentage of the contract (0 to 100), in the reader's form. */
export const percent = (value: number) =>
  new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 }).format(
    value / 100,
  );

/** "Feedback answered within 3 days". */
export function measureWords({ measure, within }: Pick<Goal, 'measure' | 'within'>): string {
  const unit = withinUnits[measure];
  const name = nameOf('measure', measure);
  if (unit === null || within === null) return name;
  return t(
    'withinTime',
    name,
    unit === 'days' ? tn('withinDays', within) : tn('withinHours', within),
  );
}

/** How a goal stands: by the last week that is over and had something to count, and this one so far. */
export interface Standing {
  last: GoalPoint | undefined;
  soFar: GoalPoint | undefined;
  /** Null where nothing was there to count. */
  isReached: boolean | null;
}

export function standingOf({ weeks, target }: Pick<Goal, 'weeks' | 'target'>): Standing {
  const counted = ({ value }: GoalPoint) => value !== null;
  const last = weeks.slice(0, -1).findLast(counted);
  const soFar = weeks.slice(-1).find(counted);
  const value = (last ?? soFar)?.value ?? null;
  return { last, soFar, isReached: value === null ? null : value >= target };
}

/** "67 % of 12". */
export const pointWords = ({ value, of }: GoalPoint) =>
  value === null ? t('goalNothing') : t('goalShare', percent(value), formatNumber(of));
