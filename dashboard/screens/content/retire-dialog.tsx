import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import type { ContentRecord } from '../../api/content.ts';
import { TextField } from '../../shell/field.tsx';
import { t } from '../../text.ts';
import { ContentPicker, type Picked } from './content-picker.tsx';

/** Asks once what to use instead: whoever used it in the last months is told. */
export function RetireDialog({
  record,
  open,
  onClose,
  onRetire,
}: {
  record: ContentRecord;
  open: boolean;
  onClose: () => void;
  onRetire: (more: { replacementId?: string; note?: string }) => void;
}) {
  const [instead, setInstead] = useState<Picked | null>(null);
  const [note, setNote] = useState('');
  const said = note.trim() === '' ? {} : { note: note.trim() };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('retireTitle', record.title)}
      closeLabel={t('close')}
      foot={
        <>
          {instead === null ? (
            <Button look="danger" onClick={() => onRetire(said)}>
              {t('retireWithout')}
            </Button>
          ) : (
            <Button look="primary" onClick={() => onRetire({ ...said, replacementId: instead.id })}>
              {t('retireWith')}
            </Button>
          )}
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div className="form">
        <p>{t('retireText')}</p>
        {instead === null ? (
          <ContentPicker
            label={t('replacement')}
            types={[record.type]}
            status="approved"
            without={[record.id]}
            onPick={setInstead}
          />
        ) : (
          <p className="picked">
            <strong>{instead.title}</strong>
            <Button look="plain" onClick={() => setInstead(null)}>
              {t('pickAnother')}
            </Button>
          </p>
        )}
        <TextField
          label={t('retireNote')}
          hint={t('retireNoteHint')}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
