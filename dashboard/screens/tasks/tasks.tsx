import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListTodo } from 'lucide-react';
import { State } from '../../../components/ui/state.tsx';
import { useAddress } from '../../address.ts';
import { tasksKey } from '../../api/keys.ts';
import { listTasks } from '../../api/tasks.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { Segmented } from '../../shell/segmented.tsx';
import { useRowKeys } from '../../table/use-row-keys.ts';
import { t, tn } from '../../text.ts';
import { LoopTabs } from '../feedback/loop-tabs.tsx';
import { TaskItem } from './task-item.tsx';

/** What is to be done about content: mine, or everybody's. */
export function Tasks() {
  const { search, set } = useAddress();
  const whose = search.get('whose') === 'all' ? 'all' : 'mine';
  const filter = { whose } as const;
  const list = useQuery({
    queryKey: [...tasksKey, 'list', filter],
    queryFn: ({ signal }) => listTasks(filter, signal),
    placeholderData: keepPreviousData,
  });
  useRowKeys();
  const open = list.data?.filter(({ doneAt }) => doneAt === null).length ?? 0;
  return (
    <Page
      title={t('navTasks')}
      actions={
        <Segmented
          label={t('whoseTasks')}
          value={whose}
          options={[
            { value: 'mine', text: t('tasksMine') },
            { value: 'all', text: t('tasksAll') },
          ]}
          onChange={(next) => set({ whose: next === 'mine' ? undefined : next })}
        />
      }
    >
      <LoopTabs />
      <h2 className="visually-hidden">{t('navTasks')}</h2>
      {list.data ? (
        list.data.length === 0 ? (
          <State icon={ListTodo} title={t(whose === 'mine' ? 'tasksNoneMine' : 'tasksNone')}>
            {t('tasksNoneText')}
          </State>
        ) : (
          <>
            <p className="quiet" role="status">
              {tn('tasksOpen', open)}
            </p>
            <ul className="task-list">
              {list.data.map((task) => (
                <TaskItem key={task.id} task={task} />
              ))}
            </ul>
          </>
        )
      ) : list.error ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <RowsSkeleton rows={4} />
      )}
    </Page>
  );
}
