import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import type { Task } from '../../../utils/contract/tasks.ts';
import { useMe } from '../../api/use-me.ts';
import { dayIn, nextDay, shortDate, startOfDay } from '../../format/times.ts';
import { t } from '../../text.ts';
import { AssigneeSelect } from './assignee-select.tsx';
import { useTask } from './use-task.ts';

const isOver = (due: number) => due < Date.now();

/** One task: done at a click, somebody's, due on a day; when it is done, the rep who asked can be told. */
export function TaskItem({ task, about = true }: { task: Task; about?: boolean }) {
  const { timeZone } = useMe().workspace;
  const { setDone, setDue, give, answerFixed } = useTask(task);
  const { id, title, due, doneAt, openFeedbackId, approvedVersion, feedbackFrom } = task;
  const isDone = doneAt !== null;
  const isLate = !isDone && due !== null && isOver(due);
  const words = [
    feedbackFrom !== '' && t('taskAskedBy', feedbackFrom),
    isDone && task.assigneeName,
    isDone && t('taskDoneOn', shortDate(doneAt)),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="task" data-done={isDone || undefined}>
      <input
        type="checkbox"
        id={`task-${id}`}
        data-row
        checked={isDone}
        onChange={(event) => setDone(event.target.checked)}
      />
      <div className="task-body">
        <label htmlFor={`task-${id}`}>{title}</label>
        <p className="quiet">
          {about && (
            <Link href={`/${task.contentType}/${task.contentId}`}>{task.contentTitle}</Link>
          )}
          {about && words !== '' && ' · '}
          {words}
        </p>
        {isDone && openFeedbackId !== null && approvedVersion !== null && (
          <Button look="primary" onClick={() => answerFixed(openFeedbackId)}>
            {t('answerFixed', feedbackFrom, approvedVersion)}
          </Button>
        )}
      </div>
      {!isDone && (
        <div className="task-set">
          <AssigneeSelect
            label={t('taskAssignee', title)}
            assignee={{ id: task.assigneeId, name: task.assigneeName }}
            onChange={give}
          />
          <input
            className="input task-due"
            type="date"
            aria-label={t('taskDue', title)}
            data-late={isLate || undefined}
            value={due === null ? '' : dayIn(due - 1, timeZone)}
            onChange={({ target: { value } }) =>
              // Due by the end of that day.
              setDue(value === '' ? null : startOfDay(nextDay(value), timeZone))
            }
          />
        </div>
      )}
    </li>
  );
}
