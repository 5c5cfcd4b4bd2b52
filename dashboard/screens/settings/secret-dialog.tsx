import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { TextField } from '../../shell/field.tsx';
import { t } from '../../text.ts';

/** The secret a receiver verifies messages with: shown here, and never again. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      // Without https the browser has no clipboard: the field can be copied by hand.
      () => document.querySelector<HTMLInputElement>('#webhook-secret input')?.select(),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('secretTitle')}
      closeLabel={t('close')}
      foot={
        <>
          <Button look="primary" onClick={() => void copy()}>
            {copied ? t('copied') : t('copySecret')}
          </Button>
          <Button onClick={onClose}>{t('done')}</Button>
        </>
      }
    >
      <div className="form" id="webhook-secret">
        <p>{t('secretText')}</p>
        <TextField
          label={t('secret')}
          readOnly
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </Dialog>
  );
}
