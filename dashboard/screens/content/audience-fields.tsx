import {
  companySizes,
  industries,
  personas,
  recordKinds,
  regions,
  stages,
} from '../../../utils/contract/vocabulary.ts';
import { TextField } from '../../shell/field.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { Choices } from './choices.tsx';
import type { ControlProps } from './editor-controls.tsx';
import { isClaimKind } from './editor-fields.ts';
import { TeamsField } from './teams-field.tsx';

const groups = [
  { name: 'stages', family: 'stage', values: stages },
  { name: 'industries', family: 'industry', values: industries },
  { name: 'personas', family: 'persona', values: personas },
  { name: 'companySizes', family: 'size', values: companySizes },
  { name: 'regions', family: 'region', values: regions },
  { name: 'recordKinds', family: 'record', values: recordKinds },
] as const;
/** A retired phrase may be one for some buyers alone: then it is a claim not to be made to them. */
const claimGroups = groups.filter(({ name }) => name === 'industries' || name === 'regions');

/** For whom it is; nothing ticked means everyone. Folded, with what is chosen said on the fold. */
export function AudienceFields({ fields, set, faults }: ControlProps) {
  const { audience } = fields;
  const isClaim = isClaimKind(fields.kind);
  return (
    <fieldset className="audience">
      <legend>{isClaim ? t('notSaidTo') : t('audience')}</legend>
      <p className="quiet">{isClaim ? t('notSaidToHint') : t('audienceHint')}</p>
      {(isClaim ? claimGroups : groups).map(({ name, family, values }) => {
        const chosen: readonly string[] = audience[name];
        return (
          <details key={name} className="fold" open={chosen.length > 0 || undefined}>
            <summary>
              {t(name)}{' '}
              <span className="quiet">
                {chosen.length > 0
                  ? tn('chosen', chosen.length)
                  : isClaim
                    ? t('whichever')
                    : t(name === 'recordKinds' ? 'everyPage' : 'everyone')}
              </span>
            </summary>
            <Choices<string>
              label={t(name)}
              values={values}
              nameOf={(value) => nameOf(family, value)}
              chosen={chosen}
              onChange={(next) => set({ audience: { ...audience, [name]: next } })}
            />
          </details>
        );
      })}
      {!isClaim && (
        <>
          <TextField
            label={t('competitors')}
            hint={t('competitorsHint')}
            error={faults.competitors ?? faults.audience}
            value={fields.competitors}
            onChange={(event) => set({ competitors: event.target.value })}
          />
          <TeamsField fields={fields} set={set} faults={faults} />
        </>
      )}
    </fieldset>
  );
}
