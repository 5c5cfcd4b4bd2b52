import { useId, useState } from 'react';
import { periods, useAddress } from '../address.ts';
import { t } from '../text.ts';
import { Segmented } from './segmented.tsx';

/** 7, 30, 90 or 365 days, or from one day to another; kept in the address. */
export function RangePicker() {
  const { days, range, set } = useAddress();
  const [custom, setCustom] = useState(range !== null);
  const id = useId();
  const options = [
    ...periods.map((each) => ({ value: String(each), text: t('days', each) })),
    { value: 'custom', text: t('customPeriod') },
  ];
  return (
    <div className="range">
      <Segmented
        label={t('period')}
        value={custom ? 'custom' : String(days)}
        options={options}
        onChange={(value) => {
          setCustom(value === 'custom');
          if (value === 'custom') return;
          set({ days: value === '30' ? undefined : value, from: undefined, to: undefined });
        }}
      />
      {custom && (
        <form
          // A new one for each range that the address names.
          key={`${range?.from ?? ''} ${range?.to ?? ''}`}
          className="range-days"
          onChange={(event) => {
            const [from = '', to = ''] = [...event.currentTarget.querySelectorAll('input')].map(
              (input) => input.value,
            );
            if (from !== '' && to !== '' && from <= to) set({ from, to, days: undefined });
          }}
        >
          <label htmlFor={`${id}-from`}>{t('fromDay')}</label>
          <input
            className="input"
            type="date"
            id={`${id}-from`}
            name="from"
            defaultValue={range?.from}
          />
          <label htmlFor={`${id}-to`}>{t('toDay')}</label>
          <input className="input" type="date" id={`${id}-to`} name="to" defaultValue={range?.to} />
        </form>
      )}
    </div>
  );
}
