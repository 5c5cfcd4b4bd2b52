import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Feedback, FeedbackPatch } from '../../../utils/contract/feedback.ts';
import { changeFeedback } from '../../api/feedback.ts';
import { contentKey, feedbackKey, overviewKey, tasksKey } from '../../api/keys.ts';
import { useMe } from '../../api/use-me.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import { showFeedback } from './show-feedback.ts';

/** `saved` is called when the server has it: what was typed is kept until then. */
export type ChangeFeedback = (patch: FeedbackPatch, done: string, saved?: () => void) => void;

/**
 * Saves an answer or a state: shown at once, taken back when the server refuses, undone at a click.
 * The lists on the screen are not asked anew, so that nothing moves away under the pointer.
 */
export function useAnswer(feedback: Feedback): {
  change: ChangeFeedback;
  /** Somebody works on it: what was new is seen. Without a word. */
  markSeen: () => void;
} {
  const client = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const show = (next: Feedback) => showFeedback(client, next);
  // One after the other: what is seen and done in one click must not be seen last.
  const scope = { id: `feedback ${feedback.id}` };
  const settle = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [...feedbackKey, 'count'] }),
      client.invalidateQueries({ queryKey: [...feedbackKey, 'history', feedback.id] }),
      client.invalidateQueries({ queryKey: overviewKey }),
      client.invalidateQueries({ queryKey: contentKey }),
      client.invalidateQueries({ queryKey: tasksKey }),
    ]);
  const save = useMutation({
    scope,
    mutationFn: (patch: FeedbackPatch) => changeFeedback(feedback.id, patch),
    onMutate: (patch) => {
      show(expected(feedback, patch, me.user.name));
      // By the time of an error, `feedback` is what was shown meanwhile.
      return feedback;
    },
    onSuccess: show,
    onError: (error, _, before) => {
      if (before) show(before);
      toast({ text: failureText(error), tone: 'bad' });
    },
    onSettled: settle,
  });
  const see = useMutation({
    scope,
    mutationFn: () => changeFeedback(feedback.id, { state: 'seen' }),
    onMutate: () => {
      show({ ...feedback, state: 'seen' });
      return feedback;
    },
    onError: (_, __, before) => before && show(before),
    onSettled: settle,
  });
  return {
    change: (patch, done, saved) => {
      const before: FeedbackPatch = {
        state: feedback.state,
        answer: feedback.answer,
        ...(feedback.state === 'wont' && { reason: feedback.reason }),
        ...(feedback.state === 'done' && { fixedIn: feedback.fixedIn }),
      };
      const undo = () => save.mutate(before, { onSuccess: () => toast({ text: t('undone') }) });
      save.mutate(patch, {
        onSuccess: () => {
          toast({ text: done, undo });
          saved?.();
        },
      });
    },
    markSeen: () => {
      if (feedback.state === 'new') see.mutate();
    },
  };
}

/** What the server will make of it. */
function expected(feedback: Feedback, patch: FeedbackPatch, byName: string): Feedback {
  const state = patch.state ?? (feedback.state === 'new' && patch.answer ? 'seen' : feedback.state);
  const fixedIn = patch.fixedIn === 'newest' ? feedback.approvedVersion : patch.fixedIn;
  const isDecision = state !== feedback.state && (state === 'done' || state === 'wont');
  const by = patch.answer || isDecision ? { answeredByName: byName, answeredAt: Date.now() } : {};
  return {
    ...feedback,
    ...by,
    state,
    answer: patch.answer ?? feedback.answer,
    reason: state === 'wont' ? (patch.reason ?? feedback.reason) : '',
    fixedIn: state === 'done' ? (fixedIn === undefined ? feedback.fixedIn : fixedIn) : null,
  };
}
