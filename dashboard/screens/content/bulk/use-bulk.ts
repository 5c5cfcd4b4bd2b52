import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BulkChange } from '../../../../utils/contract/bulk.ts';
import { ApiError } from '../../../api/api-error.ts';
import { collectionsKey, contentKey, overviewKey, toVerifyKey } from '../../../api/keys.ts';
import { changeMany, undoMany } from '../../../api/life.ts';
import { failureText } from '../../../shell/failure-text.ts';
import { useToast } from '../../../shell/toasts.tsx';
import { t, tn } from '../../../text.ts';

/** Changes the chosen items at one go, and takes it back at one click. */
export function useBulk(ids: readonly string[]) {
  const client = useQueryClient();
  const toast = useToast();
  const settled = () =>
    Promise.all(
      [contentKey, overviewKey, toVerifyKey, collectionsKey].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  const undo = useMutation({
    mutationFn: undoMany,
    onSuccess: () => toast({ text: t('undone') }),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: settled,
  });
  const change = useMutation({
    mutationFn: (wanted: BulkChange) => changeMany({ ids: [...ids], change: wanted }),
    onSuccess: (result) =>
      toast(
        result.changed === 0
          ? { text: t('bulkNothing') }
          : {
              text: tn('bulkDone', result.changed),
              undo: () => undo.mutate(result.undo),
            },
      ),
    onSettled: settled,
  });
  const { error } = change;
  return {
    change: change.mutate,
    busy: change.isPending || undo.isPending,
    /** What is wrong with which of them; nothing was changed then. */
    refusals: error instanceof ApiError ? Object.values(error.fields) : [],
    problem: error === null ? null : failureText(error),
    forget: change.reset,
  };
}
