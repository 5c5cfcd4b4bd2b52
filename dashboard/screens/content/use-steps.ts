import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeContent, type ContentDetail, type ContentRecord } from '../../api/content.ts';
import { contentKey, overviewKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import { wayBack, type StatusStep } from './status-steps.ts';

interface Change {
  bodies: Record<string, unknown>[];
  /** Its `updatedAt` as it stands on the page; without it, whoever comes last is right. */
  seen?: number | undefined;
}

/** Moves content through its life at a click, and back at another. */
export function useSteps(record: ContentRecord) {
  const client = useQueryClient();
  const toast = useToast();
  const { type, id } = record;
  const patch = useMutation({
    mutationFn: async ({ bodies, seen }: Change) => {
      let last: ContentDetail | undefined;
      for (const body of bodies) {
        // Nobody decides on what somebody else has changed meanwhile.
        const unchangedSince = last?.record.updatedAt ?? seen;
        last = await changeContent(type, id, { ...body, unchangedSince });
      }
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
    const back = (way ?? []).map((status, index) => ({
      status,
      ...(index === 0 &&
        more.replacementId !== undefined && { replacementId: record.replacementId }),
    }));
    const undo = (seen: number | undefined) => () =>
      patch.mutate({ bodies: back, seen }, { onSuccess: () => toast({ text: t('undone') }) });
    patch.mutate(
      { bodies: [{ status: step.to, ...more }], seen: record.updatedAt },
      {
        onSuccess: (detail) =>
          toast({
            text: t(step.done),
            ...(way && { undo: undo(detail?.record.updatedAt) }),
          }),
      },
    );
  };
  const replaceBy = (replacementId: string | null) =>
    patch.mutate(
      { bodies: [{ replacementId }] },
      {
        onSuccess: () =>
          toast({
            text: t('doneReplacement'),
            undo: () => patch.mutate({ bodies: [{ replacementId: record.replacementId }] }),
          }),
      },
    );
  /** Something beside what it says: who answers for it, who verifies it. Undone by what it was. */
  const steer = (body: Record<string, unknown>, before: Record<string, unknown>) =>
    patch.mutate(
      { bodies: [body] },
      {
        onSuccess: () =>
          toast({ text: t('doneSaved'), undo: () => patch.mutate({ bodies: [before] }) }),
      },
    );
  return { take, replaceBy, steer, busy: patch.isPending };
}
