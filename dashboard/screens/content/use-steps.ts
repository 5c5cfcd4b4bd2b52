import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeContent, type ContentDetail, type ContentRecord } from '../../api/content.ts';
import { contentKey, overviewKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import { wayBack, type StatusStep } from './status-steps.ts';

/** Moves content through its life at a click, and back at another. */
export function useSteps(record: ContentRecord) {
  const client = useQueryClient();
  const toast = useToast();
  const { type, id } = record;
  const patch = useMutation({
    mutationFn: async (bodies: Record<string, unknown>[]) => {
      let last: ContentDetail | undefined;
      for (const body of bodies) last = await changeContent(type, id, body);
      return last;
    },
    onSuccess: (detail) => {
      if (detail) client.setQueryData([...contentKey, type, 'one', id], detail);
    },
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: contentKey }),
        client.invalidateQueries({ queryKey: overviewKey }),
      ]),
  });
  const take = (step: StatusStep, more: { replacementId?: string; note?: string } = {}) => {
    const way = step.to === record.status ? null : wayBack(step.to, record.status);
    const undo = () =>
      patch.mutate(
        (way ?? []).map((status, index) => ({
          status,
          ...(index === 0 &&
            more.replacementId !== undefined && { replacementId: record.replacementId }),
        })),
        {
          onSuccess: () => toast({ text: t('undone') }),
        },
      );
    patch.mutate([{ status: step.to, ...more }], {
      onSuccess: () => toast({ text: t(step.done), ...(way && { undo }) }),
    });
  };
  const replaceBy = (replacementId: string | null) =>
    patch.mutate([{ replacementId }], {
      onSuccess: () =>
        toast({
          text: t('doneReplacement'),
          undo: () => patch.mutate([{ replacementId: record.replacementId }]),
        }),
    });
  /** Something beside what it says: who answers for it, who verifies it. Undone by what it was. */
  const steer = (body: Record<string, unknown>, before: Record<string, unknown>) =>
    patch.mutate([body], {
      onSuccess: () => toast({ text: t('doneSaved'), undo: () => patch.mutate([before]) }),
    });
  return { take, replaceBy, steer, busy: patch.isPending };
}
