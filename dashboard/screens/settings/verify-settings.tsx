import type { Settings } from '../../../utils/contract/settings.ts';
import { t, tn } from '../../text.ts';
import { SettingRow } from './setting-row.tsx';
import { useSettingChange } from './use-settings.ts';

const intervals = [30, 60, 90, 180, 365];
const graces = [0, 7, 14, 30, 60];
const sorted = (days: number[], own: number) =>
  [...new Set([...days, own])].toSorted((a, b) => a - b);

/** How often content is to be verified, and how long it stays with reps when nobody does. */
export function VerifySettings({
  settings,
  mayChange,
}: {
  settings: Settings;
  mayChange: boolean;
}) {
  const change = useSettingChange();
  const { verifyEveryDays: every, graceDays: grace } = settings;
  return (
    <>
      <SettingRow name={t('setVerify')} says={t('setVerifySays')}>
        {(ids) => (
          <select
            {...ids}
            className="input input-inline"
            disabled={!mayChange}
            value={every ?? ''}
            onChange={(event) => {
              const days = event.target.value === '' ? null : Number(event.target.value);
              change({ verifyEveryDays: days }, t('doneSetting', t('setVerify')));
            }}
          >
            <option value="">{t('never')}</option>
            {sorted(intervals, every ?? 90).map((days) => (
              <option key={days} value={days}>
                {tn('everyDays', days)}
              </option>
            ))}
          </select>
        )}
      </SettingRow>
      <SettingRow name={t('setGrace')} says={t('setGraceSays')}>
        {(ids) => (
          <select
            {...ids}
            className="input input-inline"
            disabled={!mayChange}
            value={grace}
            onChange={(event) =>
              change({ graceDays: Number(event.target.value) }, t('doneSetting', t('setGrace')))
            }
          >
            {sorted(graces, grace).map((days) => (
              <option key={days} value={days}>
                {tn('afterDays', days)}
              </option>
            ))}
          </select>
        )}
      </SettingRow>
    </>
  );
}
