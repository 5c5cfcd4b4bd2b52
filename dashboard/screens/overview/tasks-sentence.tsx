import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { tasksKey } from '../../api/keys.ts';
import { listTasks } from '../../api/tasks.ts';
import { Explained } from '../../shell/defined.tsx';
import { formatNumber } from '../../format/numbers.ts';
import { counted, rich, tn } from '../../text.ts';

/** The reader's own open tasks. Nothing where there are none. */
export function TasksSentence() {
  const mine = useQuery({
    queryKey: [...tasksKey, 'count'],
    queryFn: async ({ signal }) => {
      const tasks = await listTasks({ whose: 'mine', done: 'false' }, signal);
      const now = Date.now();
      return {
        open: tasks.length,
        late: tasks.filter(({ due }) => due !== null && due < now).length,
      };
    },
    staleTime: 15_000,
  });
  const { open = 0, late = 0 } = mine.data ?? {};
  if (open === 0) return null;
  return (
    <p>
      {rich(
        counted('letterTasks', open),
        <Explained key="tasks" id="open-tasks">
          <Link className="figure" href="/tasks">
            {formatNumber(open)}
          </Link>
        </Explained>,
      )}{' '}
      {late > 0 && tn('letterTasksLate', late)}
    </p>
  );
}
