import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Feedback,
  feedbackListSchema,
  FeedbackPatch,
} from '../../../utils/contract/feedback.ts';
import { changeFeedback } from '../../api/feedback.ts';
import { contentKey, feedbackKey, overviewKey } from '../../api/keys.ts';
import { useMe } from '../../api/use-me.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

type List = z.infer<typeof feedbackListSchema>;
type Kept = List | InfiniteData<List>;

/**
 * Saves an answer or a state: shown at once, taken back when the server refuses, undone at a click.
 * The lists on the screen are not asked anew, so that nothing moves away under the pointer.
 */
export function useAnswer(feedback: Feedback): (patch: FeedbackPatch, done: string) => void {
  const client = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const show = (next: Feedback) =>
    client.setQueriesData<Kept>(
      { queryKey: [...feedbackKey, 'list'] },
      (kept) => kept && withItem(kept, next),
    );
  const save = useMutation({
    mutationFn: (patch: FeedbackPatch) => changeFeedback(feedback.id, patch),
    onMutate: (patch) => {
      const seen = feedback.state === 'new' && patch.answer ? 'seen' : feedback.state;
      const by = patch.answer ? { answeredByName: me.user.name, answeredAt: Date.now() } : {};
      show({
        ...feedback,
        ...by,
        answer: patch.answer ?? feedback.answer,
        state: patch.state ?? seen,
      });
    },
    onSuccess: show,
    onError: (error) => {
      show(feedback);
      toast({ text: failureText(error), tone: 'bad' });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [...feedbackKey, 'count'] }),
        client.invalidateQueries({ queryKey: overviewKey }),
        client.invalidateQueries({ queryKey: contentKey }),
      ]),
  });
  return (patch, done) => {
    const before: FeedbackPatch = { state: feedback.state, answer: feedback.answer };
    const undo = () => save.mutate(before, { onSuccess: () => toast({ text: t('undone') }) });
    save.mutate(patch, { onSuccess: () => toast({ text: done, undo }) });
  };
}

function withItem(kept: Kept, next: Feedback): Kept {
  const inList = (list: List): List => ({
    ...list,
    feedback: list.feedback.map((each) => (each.id === next.id ? next : each)),
  });
  return 'pages' in kept ? { ...kept, pages: kept.pages.map(inList) } : inList(kept);
}
