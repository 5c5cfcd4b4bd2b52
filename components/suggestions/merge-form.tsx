import { useId, useState } from 'react';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import type { Asking, CardActionSet, MergeValues } from './use-card-actions.ts';

/** The rep has just pressed Insert: what is asked is the next thing to write. */
const focusOnce = (input: HTMLInputElement | null) => input?.focus();

/** Asks for what the page says nothing of, so that no `{{first_name}}` ever goes out. */
export function MergeForm({ asking, actions }: { asking: Asking; actions: CardActionSet }) {
  const t = useText();
  const id = useId();
  const [values, setValues] = useState<MergeValues>({});
  const isFull = asking.fields.every((field) => values[field]?.trim());
  return (
    <form
      className="merge-form"
      aria-label={t('mergeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isFull) return;
        if (asking.act === 'insert') actions.insert(event, values);
        else actions.copy(values);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        actions.stopAsking();
      }}
    >
      <p className="quiet">{t('mergeTitle')}</p>
      {asking.fields.map((field, at) => (
        <p key={field} className="merge-field">
          <label htmlFor={`${id}${field}`}>{field.replaceAll('_', ' ')}</label>
          <input
            className="input"
            id={`${id}${field}`}
            ref={at === 0 ? focusOnce : undefined}
            maxLength={200}
            value={values[field] ?? ''}
            onChange={(event) => setValues({ ...values, [field]: event.target.value })}
          />
        </p>
      ))}
      <p className="state-actions">
        <Button look="primary" type="submit" disabled={!isFull || actions.busy}>
          {t(asking.act)}
        </Button>
        <Button onClick={actions.stopAsking}>{t('cancel')}</Button>
      </p>
    </form>
  );
}
