import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ListTodo } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import type { Feedback } from '../../../utils/contract/feedback.ts';
import { changeFeedback } from '../../api/feedback.ts';
import { feedbackKey, tasksKey } from '../../api/keys.ts';
import { addTask, dropTask } from '../../api/tasks.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { useFocusKept } from '../../shell/use-focus-kept.ts';
import { t, tn } from '../../text.ts';
import { showFeedback } from './show-feedback.ts';

/** One click: a task on the content, for its owner, with the words of the rep. */
export function MakeTask({ feedback }: { feedback: Feedback }) {
  const client = useQueryClient();
  const toast = useToast();
  const settle = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: tasksKey }),
      client.invalidateQueries({ queryKey: [...feedbackKey, 'history', feedback.id] }),
    ]);
  const fail = (error: unknown, _: unknown, before?: Feedback) => {
    if (before) showFeedback(client, before);
    toast({ text: failureText(error), tone: 'bad' });
  };
  const drop = useMutation({
    mutationFn: async ({ id, before }: { id: string; before: Feedback }) => {
      await dropTask(id);
      await changeFeedback(before.id, { state: before.state });
    },
    onMutate: ({ before }) => {
      showFeedback(client, before);
      return feedback;
    },
    onSuccess: () => toast({ text: t('undone') }),
    onError: fail,
    onSettled: settle,
  });
  const make = useMutation({
    mutationFn: () => addTask({ feedbackId: feedback.id }),
    onMutate: () => {
      const { state } = feedback;
      const next = state === 'new' || state === 'seen' ? 'planned' : state;
      showFeedback(client, { ...feedback, state: next, openTasks: feedback.openTasks + 1 });
      return feedback;
    },
    onSuccess: ({ id, assigneeName }, _, before) =>
      toast({ text: t('doneTask', assigneeName), undo: () => drop.mutate({ id, before }) }),
    onError: fail,
    onSettled: settle,
  });
  const place = useRef<HTMLSpanElement>(null);
  const hasTasks = feedback.openTasks > 0;
  useFocusKept(place, hasTasks, 'a, button');
  return (
    <span ref={place}>
      {hasTasks ? (
        <Link className="button" href="/tasks">
          <ListTodo size={15} aria-hidden /> {tn('openTasks', feedback.openTasks)}
        </Link>
      ) : (
        <Button disabled={make.isPending} onClick={() => make.mutate()}>
          <ListTodo size={15} aria-hidden /> {t('makeTask')}
        </Button>
      )}
    </span>
  );
}
