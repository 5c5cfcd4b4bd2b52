import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Import } from '../../../utils/contract/imports.ts';
import { Button } from '../../../components/ui/button.tsx';
import { dropImport, retryImport, undoImport } from '../../api/imports.ts';
import { contentKey, importsKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** What can be done with an import as it stands; taking it back asks once. */
export function ImportActions({ shown }: { shown: Import }) {
  const client = useQueryClient();
  const toast = useToast();
  const [, go] = useLocation();
  const [asks, setAsks] = useState(false);
  const { id, state } = shown;
  const act = useMutation({
    mutationFn: async (what: 'undo' | 'retry' | 'drop') => {
      if (what === 'undo') await undoImport(id);
      else if (what === 'retry') await retryImport(id);
      else await dropImport(id);
      return what;
    },
    onSuccess: async (what) => {
      if (what === 'drop') {
        toast({ text: t('importDropped') });
        go('/imports');
      }
      await client.invalidateQueries({ queryKey: importsKey });
      if (what === 'undo') await client.invalidateQueries({ queryKey: contentKey });
    },
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () => setAsks(false),
  });
  const canDrop = ['ready', 'refused', 'interrupted', 'reading'].includes(state);
  return (
    <>
      {state === 'interrupted' && shown.canRetry && (
        <Button look="primary" disabled={act.isPending} onClick={() => act.mutate('retry')}>
          {t('importGoOn')}
        </Button>
      )}
      {canDrop && (
        <Button disabled={act.isPending} onClick={() => act.mutate('drop')}>
          {t(state === 'reading' ? 'importStop' : 'importDrop')}
        </Button>
      )}
      {state === 'applied' && !asks && (
        <Button onClick={() => setAsks(true)}>{t('importUndo')}</Button>
      )}
      {state === 'applied' && asks && (
        <div className="import-ask" role="alertdialog" aria-label={t('importUndo')}>
          <p>{t('importUndoAsk')}</p>
          <Button look="danger" disabled={act.isPending} onClick={() => act.mutate('undo')}>
            {t('importUndo')}
          </Button>
          <Button look="plain" onClick={() => setAsks(false)}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </>
  );
}
