import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Feedback, FeedbackPatch } from '../../../utils/contract/feedback.ts';
import { changeFeedback, markFixed, mergeFeedback, takeApart } from '../../api/feedback.ts';
import { contentKey, feedbackKey, overviewKey, tasksKey } from '../../api/keys.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t, tn } from '../../text.ts';

/** What is done to several pieces of feedback at once, and undone at a click. */
export function useTogether() {
  const client = useQueryClient();
  const toast = useToast();
  const run = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () =>
      Promise.all(
        [feedbackKey, overviewKey, contentKey, tasksKey].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const undone = { onSuccess: () => toast({ text: t('undone') }) };
  const one = (work: () => Promise<unknown>, text: string, undo: () => Promise<unknown>) =>
    run.mutate(work, {
      onSuccess: () => toast({ text, undo: () => run.mutate(undo, undone) }),
    });
  const inTurn = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>) => {
    for (const item of items) await work(item);
  };
  return {
    busy: run.isPending,
    /** The oldest stands for all of them. */
    merge: (items: readonly Feedback[]) => {
      const [head, ...others] = items.toSorted((a, b) => a.createdAt - b.createdAt);
      if (!head) return;
      const ids = others.map(({ id }) => id);
      one(
        () => mergeFeedback(head.id, ids),
        tn('doneMerged', items.length),
        () => inTurn(ids, takeApart),
      );
    },
    apart: (id: Feedback['id'], from: Feedback['id']) => {
      one(
        () => takeApart(id),
        t('doneApart'),
        () => mergeFeedback(from, [id]),
      );
    },
    fixed: (items: readonly Feedback[]) => {
      one(
        () => markFixed(items.map(({ id }) => id)),
        tn('doneFixed', items.length),
        () => inTurn(items, (item) => changeFeedback(item.id, asItWas(item))),
      );
    },
  };
}

const asItWas = ({ state, answer, reason, fixedIn }: Feedback): FeedbackPatch => ({
  state,
  answer,
  ...(state === 'wont' && { reason }),
  ...(state === 'done' && { fixedIn }),
});
