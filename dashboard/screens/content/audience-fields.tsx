import {
  companySizes,
  industries,
  personas,
  regions,
  stages,
} from '../../../utils/contract/vocabulary.ts';
import { TextField } from '../../shell/field.tsx';
import { nameOf, t, tn } from '../../text.ts';
import type { ControlProps } from './editor-controls.tsx';

const groups = [
  { name: 'stages', family: 'stage', values: stages },
  { name: 'industries', family: 'industry', values: industries },
  { name: 'personas', family: 'persona', values: personas },
  { name: 'companySizes', family: 'size', values: companySizes },
  { name: 'regions', family: 'region', values: regions },
] as const;

/** For whom it is; nothing ticked means everyone. Folded, with what is chosen said on the fold. */
export function AudienceFields({ fields, set, faults }: ControlProps) {
  const { audience } = fields;
  return (
    <fieldset className="audience">
      <legend>{t('audience')}</legend>
      <p className="quiet">{t('audienceHint')}</p>
      {groups.map(({ name, family, values }) => {
        const chosen: readonly string[] = audience[name];
        const toggle = (value: string) => {
          const on = chosen.includes(value);
          const next = values.filter((each) => (each === value ? !on : chosen.includes(each)));
          set({ audience: { ...audience, [name]: next } });
        };
        return (
          <details key={name} className="fold" open={chosen.length > 0 || undefined}>
            <summary>
              {t(name)}{' '}
              <span className="quiet">
                {chosen.length === 0 ? t('everyone') : tn('chosen', chosen.length)}
              </span>
            </summary>
            <div className="choices" role="group" aria-label={t(name)}>
              {values.map((value) => (
                <label key={value} className="choice">
                  <input
                    type="checkbox"
                    checked={chosen.includes(value)}
                    onChange={() => toggle(value)}
                  />
                  {nameOf(family, value)}
                </label>
              ))}
            </div>
          </details>
        );
      })}
      <TextField
        label={t('competitors')}
        hint={t('competitorsHint')}
        error={faults.competitors ?? faults.audience}
        value={fields.competitors}
        onChange={(event) => set({ competitors: event.target.value })}
      />
    </fieldset>
  );
}
