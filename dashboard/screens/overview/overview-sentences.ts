import type { Overview } from '../../../utils/contract/stats.ts';
import { formatNumber, formatShare, shareOf } from '../../format/numbers.ts';
import { t } from '../../text.ts';

/** "9 % more than in the 30 days before", by the used figure; plain words where a share means nothing. */
export function compareUse(used: number, before: number, days: number): string {
  if (before === 0) return used === 0 ? t('compareNone', days) : t('compareFirst', days);
  if (used === before) return t('compareSame', days);
  const share = formatShare(shareOf(Math.abs(used - before), before));
  return t(used > before ? 'compareMore' : 'compareFewer', share, days);
}

/** "2 more than in the 30 days before". People are few: they are counted, not shared. */
export function compareReps({ count, previous }: Overview['activeReps'], days: number): string {
  if (count === previous) return t('compareSame', days);
  const difference = formatNumber(Math.abs(count - previous));
  return t(count > previous ? 'compareMore' : 'compareFewer', difference, days);
}

/** "6 % of what was shown": how much of what was offered was taken. */
export const takenShare = ({ shown, used }: Overview['funnel']): string =>
  shown === 0 ? '' : t('takenShare', formatShare(shareOf(used, shown)));
