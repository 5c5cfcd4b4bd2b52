import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Task, TaskPatch } from '../../../utils/contract/tasks.ts';
import { markFixed } from '../../api/feedback.ts';
import { feedbackKey, overviewKey, tasksKey } from '../../api/keys.ts';
import { changeTask } from '../../api/tasks.ts';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';

/** Changes a task: shown at once where it stands, taken back when the server refuses. */
export function useTask(task: Task) {
  const client = useQueryClient();
  const toast = useToast();
  const show = (next: Task) =>
    client.setQueriesData<Task[]>({ queryKey: [...tasksKey, 'list'] }, (list) =>
      list?.map((each) => (each.id === next.id ? next : each)),
    );
  const settle = () =>
    Promise.all(
      [[...tasksKey, 'count'], feedbackKey, overviewKey].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  const onError = (error: unknown) => {
    show(task);
    toast({ text: failureText(error), tone: 'bad' });
  };
  const save = useMutation({
    mutationFn: (patch: TaskPatch) => changeTask(task.id, patch),
    onMutate: ({ done, ...patch }) => {
      const doneAt = done === undefined ? {} : { doneAt: done ? Date.now() : null };
      show({ ...task, ...doneAt, ...(patch as Partial<Task>) });
    },
    onSuccess: show,
    onError,
    onSettled: settle,
  });
  const answer = useMutation({
    mutationFn: (feedbackId: string) => markFixed([feedbackId]),
    onMutate: () => show({ ...task, openFeedbackId: null }),
    onSuccess: () => toast({ text: t('doneFixedIn', task.approvedVersion ?? 1) }),
    onError,
    onSettled: settle,
  });
  return {
    setDone: (done: boolean) => {
      const undo = () =>
        save.mutate({ done: !done }, { onSuccess: () => toast({ text: t('undone') }) });
      save.mutate(
        { done },
        { onSuccess: () => toast({ text: t(done ? 'doneTaskDone' : 'doneTaskOpen'), undo }) },
      );
    },
    change: (patch: TaskPatch) => save.mutate(patch),
    answerFixed: (feedbackId: string) => answer.mutate(feedbackId),
  };
}
