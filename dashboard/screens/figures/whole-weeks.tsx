import { useAddress } from '../../address.ts';
import { dayLabel } from '../../format/times.ts';
import { t } from '../../text.ts';

/** Says so where other days were counted than the reader chose: a breakdown knows whole weeks only. */
export function WholeWeeks({ counted }: { counted: { from: string; to: string } }) {
  const { range } = useAddress();
  if (range === null || (range.from === counted.from && range.to === counted.to)) return null;
  return <p className="quiet">{t('wholeWeeks', dayLabel(counted.from), dayLabel(counted.to))}</p>;
}
