import type { Settings } from '../../../utils/contract/settings.ts';
import { t, type TextKey } from '../../text.ts';
import { SettingRow } from './setting-row.tsx';
import { Switch } from './switch.tsx';
import { useSettingChange } from './use-settings.ts';

type Choice = 'secondEyes' | 'byPerson' | 'countVisits' | 'outcomes';

const words: Record<Choice, { name: TextKey; says: TextKey }> = {
  secondEyes: { name: 'setSecondEyes', says: 'setSecondEyesSays' },
  byPerson: { name: 'setByPerson', says: 'setByPersonSays' },
  countVisits: { name: 'setVisits', says: 'setVisitsSays' },
  outcomes: { name: 'setOutcomes', says: 'setOutcomesSays' },
};

/** What is either so or not. */
export function ChoiceSetting({
  choice,
  settings,
  mayChange,
}: {
  choice: Choice;
  settings: Settings;
  mayChange: boolean;
}) {
  const change = useSettingChange();
  const name = t(words[choice].name);
  return (
    <SettingRow name={name} says={t(words[choice].says)}>
      {(ids) => (
        <Switch
          {...ids}
          checked={settings[choice]}
          disabled={!mayChange}
          onChange={(event) => {
            const { checked } = event.target;
            change({ [choice]: checked }, t(checked ? 'doneOn' : 'doneOff', name));
          }}
        />
      )}
    </SettingRow>
  );
}
