import { periods, useAddress } from '../address.ts';
import { t } from '../text.ts';
import { Segmented } from './segmented.tsx';

/** 7, 30 or 90 days, kept in the address. */
export function PeriodPicker() {
  const { days, set } = useAddress();
  return (
    <Segmented
      label={t('period')}
      value={String(days)}
      options={periods.map((each) => ({ value: String(each), text: t('days', each) }))}
      onChange={(value) => set({ days: value === '30' ? undefined : value })}
    />
  );
}
