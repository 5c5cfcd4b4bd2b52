import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { ContentRecord } from '../../api/content.ts';
import { tasksKey } from '../../api/keys.ts';
import { addTask, dropTask, listTasks } from '../../api/tasks.ts';
import { Failed } from '../../shell/failed.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import { AssigneeSelect } from './assignee-select.tsx';
import { TaskItem } from './task-item.tsx';

/** What is to be done about one asset or message; a line and Enter makes one more. */
export function ContentTasks({ record }: { record: ContentRecord }) {
  const client = useQueryClient();
  const toast = useToast();
  const [title, setTitle] = useState('');
  /** Nobody is named: it goes to the owner. */
  const [assignee, setAssignee] = useState<{ id: string; name: string } | null>(null);
  const filter = { contentId: record.id };
  const list = useQuery({
    queryKey: [...tasksKey, 'list', filter],
    queryFn: ({ signal }) => listTasks(filter, signal),
  });
  const settle = () => client.invalidateQueries({ queryKey: tasksKey });
  const fail = (error: unknown) => toast({ text: failureText(error), tone: 'bad' });
  const drop = useMutation({
    mutationFn: dropTask,
    onSuccess: () => toast({ text: t('undone') }),
    onError: fail,
    onSettled: settle,
  });
  const add = useMutation({
    mutationFn: addTask,
    onSuccess: (task) => {
      setTitle('');
      toast({ text: t('doneTask', task.assigneeName), undo: () => drop.mutate(task.id) });
    },
    onError: fail,
    onSettled: settle,
  });
  return (
    <section id="tasks">
      <h2>{t('navTasks')}</h2>
      {list.data ? (
        list.data.length > 0 && (
          <ul className="task-list">
            {list.data.map((task) => (
              <TaskItem key={task.id} task={task} about={false} />
            ))}
          </ul>
        )
      ) : list.error ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Skeleton height={60} />
      )}
      <form
        className="line-form"
        onSubmit={(event) => {
          event.preventDefault();
          const text = title.trim();
          if (text === '') return;
          const given = assignee === null ? {} : { assigneeId: assignee.id };
          add.mutate({ contentId: record.id, title: text, ...given });
        }}
      >
        <input
          className="input"
          aria-label={t('newTask')}
          placeholder={t('newTask')}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <AssigneeSelect
          label={t('newTaskAssignee')}
          assignee={assignee ?? { id: record.ownerId, name: record.ownerName }}
          onChange={setAssignee}
        />
        <Button type="submit" disabled={title.trim() === '' || add.isPending}>
          {t('addTask')}
        </Button>
      </form>
    </section>
  );
}
