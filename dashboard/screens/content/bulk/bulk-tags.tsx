import { useState } from 'react';
import { Button } from '../../../../components/ui/button.tsx';
import { Dialog } from '../../../../components/ui/dialog.tsx';
import type { BulkChange } from '../../../../utils/contract/bulk.ts';
import { splitList } from '../../../format/split-list.ts';
import { TextField } from '../../../shell/field.tsx';
import { t, tn } from '../../../text.ts';

/** Tags to add, and tags to take away. */
export function BulkTags({
  open,
  count,
  onClose,
  onChange,
}: {
  open: boolean;
  count: number;
  onClose: () => void;
  onChange: (change: BulkChange) => void;
}) {
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const addTags = splitList(added, ',').slice(0, 30);
  const removeTags = splitList(removed, ',').slice(0, 30);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={tn('bulkTagsTitle', count)}
      closeLabel={t('close')}
      foot={
        <>
          <Button
            look="primary"
            disabled={addTags.length + removeTags.length === 0}
            onClick={() =>
              onChange({
                ...(addTags.length > 0 && { addTags }),
                ...(removeTags.length > 0 && { removeTags }),
              })
            }
          >
            {t('bulkSet')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div className="form">
        <TextField
          label={t('tagsAdd')}
          hint={t('tagsHint')}
          value={added}
          onChange={(event) => setAdded(event.target.value)}
        />
        <TextField
          label={t('tagsRemove')}
          value={removed}
          onChange={(event) => setRemoved(event.target.value)}
        />
        <p className="quiet">{t('bulkVersionNote')}</p>
      </div>
    </Dialog>
  );
}
