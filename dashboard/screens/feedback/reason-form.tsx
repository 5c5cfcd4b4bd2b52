import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { TextField } from '../../shell/field.tsx';
import { t } from '../../text.ts';

/** Why it won't be done: nobody is left without a reason. */
export function ReasonForm({
  reason,
  fromName,
  onSave,
}: {
  reason: string;
  fromName: string;
  onSave: (reason: string) => void;
}) {
  const [typed, setTyped] = useState(reason);
  const text = typed.trim();
  const save = () => {
    if (text !== '' && text !== reason) onSave(text);
  };
  return (
    <div className="feedback-reason">
      <TextField
        label={t('reasonFor', fromName)}
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // It stands in the form of the answer.
          event.preventDefault();
          save();
        }}
      />
      <Button disabled={text === '' || text === reason} onClick={save}>
        {t('saveReason')}
      </Button>
    </div>
  );
}
