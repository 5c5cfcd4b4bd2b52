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
  // By the time of an error, `task` is what was shown meanwhile.
  const onError = (error: unknown, _: unknown, before?: Task) => {
    if (before) show(before);
    toast({ text: failureText(error), tone: 'bad' });
  };
  const save = useMutation({
    mutationFn: ({ patch }: { patch: TaskPatch; shown: Partial<Task> }) =>
      changeTask(task.id, patch),
    onMutate: ({ shown }) => {
      show({ ...task, ...shown });
      return task;
    },
    onSuccess: show,
    onError,
    onSettled: settle,
  });
  const answer = useMutation({
    mutationFn: (feedbackId: string) => markFixed([feedbackId]),
    onMutate: () => {
      show({ ...task, openFeedbackId: null });
      return task;
    },
    onSuccess: () => toast({ text: t('doneFixedIn', task.approvedVersion ?? 1) }),
    onError,
    onSettled: settle,
  });
  const undone = { onSuccess: () => toast({ text: t('undone') }) };
  const toDone = (done: boolean) => ({
    patch: { done },
    shown: { doneAt: done ? Date.now() : null },
  });
  const toAssignee = ({ id, name }: { id: string; name: string }) => ({
    patch: { assigneeId: id },
    shown: { assigneeId: id, assigneeName: name },
  });
  return {
    setDone: (done: boolean) => {
      const undo = () => save.mutate(toDone(!done), undone);
      save.mutate(toDone(done), {
        onSuccess: () => toast({ text: t(done ? 'doneTaskDone' : 'doneTaskOpen'), undo }),
      });
    },
    /** It stays where it is in the list, whosever list that is, so that it can be taken back. */
    give: (assignee: { id: string; name: string }) => {
      const before = toAssignee({ id: task.assigneeId, name: task.assigneeName });
      const undo = () => save.mutate(before, undone);
      save.mutate(toAssignee(assignee), {
        onSuccess: () => toast({ text: t('doneTaskGiven', assignee.name), undo }),
      });
    },
    setDue: (due: number | null) => save.mutate({ patch: { due }, shown: { due } }),
    answerFixed: (feedbackId: string) => answer.mutate(feedbackId),
  };
}
