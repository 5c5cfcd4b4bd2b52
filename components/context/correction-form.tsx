import type { CorrectableField, Understanding } from '../../utils/contract/cue.ts';
import {
  companySizes,
  industries,
  personas,
  regions,
  stages,
} from '../../utils/contract/vocabulary.ts';
import { useClient } from '../client.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import type { TextKey } from '../text.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { nameOf } from './context-words.ts';

/** Lets the rep say what is so. Kept in this browser, for this record alone. */
export function CorrectionForm({
  understanding,
  onDone,
}: {
  understanding: Understanding;
  onDone: () => void;
}) {
  const t = useText();
  const client = useClient();
  const { tabId } = usePlace();
  const set = (field: CorrectableField, value: string | null | undefined) =>
    void client.ask('sidebar.correct', { tabId, field, value });

  const select = (
    field: 'stage' | 'industry' | 'persona' | 'companySize' | 'region',
    values: readonly string[],
    nameFor: (value: string) => string,
  ) => (
    <label className="field">
      <span>{t(`field_${field}` satisfies TextKey)}</span>
      <select
        className="input"
        value={understanding[field] ?? ''}
        onChange={(event) => set(field, event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{t('unknown')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {nameFor(value)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      className="correction"
      data-own-escape
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label className="field correction-wide">
        <span>{t('field_company')}</span>
        <input
          className="input"
          defaultValue={understanding.company ?? ''}
          maxLength={200}
          onBlur={(event) => {
            const value = event.target.value.trim();
            if (value !== (understanding.company ?? ''))
              set('company', value === '' ? null : value);
          }}
        />
      </label>
      {select('stage', stages, (value) => nameOf('stage', value, t))}
      {select('industry', industries, (value) => nameOf('industry', value, t))}
      {select('persona', personas, (value) => nameOf('persona', value, t))}
      {select('companySize', companySizes, (value) => t('people', value))}
      {select('region', regions, (value) => nameOf('region', value, t))}
      <div className="correction-wide correction-foot">
        <Button type="submit" look="primary">
          {t('done')}
        </Button>
        {understanding.corrected.length > 0 && (
          <Button
            look="plain"
            onClick={() => {
              for (const field of understanding.corrected) set(field, undefined);
            }}
          >
            {t('believePage')}
          </Button>
        )}
      </div>
    </form>
  );
}
