import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import type { GlossaryEntry } from '../../../utils/contract/board.ts';
import { ApiError } from '../../api/api-error.ts';
import { addTerm, changeTerm } from '../../api/board.ts';
import { glossaryKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { TextArea, TextField } from '../../shell/field.tsx';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** A word and what it means here. */
export function TermDialog({
  entry,
  onClose,
}: {
  /** null for a new one. */
  entry: GlossaryEntry | null;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const toast = useToast();
  const [term, setTerm] = useState(entry?.term ?? '');
  const [meaning, setMeaning] = useState(entry?.meaning ?? '');
  const save = useMutation({
    mutationFn: () => {
      const body = { term: term.trim(), meaning: meaning.trim() };
      return entry === null ? addTerm(body) : changeTerm(entry.id, body);
    },
    onSuccess: async () => {
      toast({ text: t('doneSaved') });
      onClose();
      await client.invalidateQueries({ queryKey: glossaryKey });
    },
  });
  const isTwice = save.error instanceof ApiError && save.error.fields['term'] !== undefined;
  const isDone = term.trim() !== '' && meaning.trim() !== '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={entry === null ? t('newTerm') : entry.term}
      closeLabel={t('close')}
      foot={
        <>
          <Button look="primary" disabled={!isDone || save.isPending} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div className="form">
        <TextField
          label={t('term')}
          maxLength={80}
          error={isTwice ? t('termTwice') : undefined}
          value={term}
          onChange={(event) => setTerm(event.target.value)}
        />
        <TextArea
          label={t('meaning')}
          hint={t('meaningHint')}
          rows={5}
          maxLength={2000}
          value={meaning}
          onChange={(event) => setMeaning(event.target.value)}
        />
        {save.error && !isTwice && (
          <p className="problem" role="alert">
            {failureText(save.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
