import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { dateAndTime } from '../../format/times.ts';
import { TextField } from '../../shell/field.tsx';
import { t } from '../../text.ts';

export interface HandOver {
  name: string;
  link: string;
  expiresAt: number;
}

/** The one-time link, to be handed over by hand: nothing is mailed, and it is not shown again. */
export function LinkDialog({ handOver, onClose }: { handOver: HandOver; onClose: () => void }) {
  const { name, link, expiresAt } = handOver;
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      // Without https the browser has no clipboard: the field can be copied by hand.
      () => document.querySelector<HTMLInputElement>('#hand-over input')?.select(),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('linkTitle', name)}
      closeLabel={t('close')}
      foot={
        <>
          <Button look="primary" onClick={() => void copy()}>
            {copied ? t('copied') : t('copyLink')}
          </Button>
          <Button onClick={onClose}>{t('done')}</Button>
        </>
      }
    >
      <div className="form" id="hand-over">
        <p>{t('linkText', name)}</p>
        <TextField
          label={t('oneTimeLink')}
          hint={t('linkUntil', dateAndTime(expiresAt))}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </Dialog>
  );
}
