import type { z } from 'zod';
import type { Task, taskQuerySchema } from '../../../utils/contract/tasks.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { notFound } from '../problem-error.ts';

const mostTasks = 300;
/** After every task that has a date. */
const neverDue = Number.MAX_SAFE_INTEGER;

const taskRows = (db: Db, workspaceId: string) =>
  db
    .selectFrom('task as t')
    .innerJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 't.workspace_id').onRef('c.id', '=', 't.content_id'),
    )
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .leftJoin('feedback as f', (join) =>
      join
        .onRef('f.workspace_id', '=', 't.workspace_id')
        .onRef('f.id', '=', 't.feedback_id')
        .on('f.withdrawn_at', 'is', null),
    )
    .leftJoin('user as u', 'u.id', 't.assignee_id')
    .leftJoin('user as r', 'r.id', 'f.user_id')
    .selectAll('t')
    .select(['c.type', 'c.status', 'c.approved_version', 'v.title as content_title'])
    .select(['f.id as live_feedback', 'f.state as feedback_state'])
    .select(['u.name as assignee_name', 'r.name as feedback_from'])
    .where('t.workspace_id', '=', workspaceId);

type TaskRow = Awaited<ReturnType<ReturnType<typeof taskRows>['execute']>>[number];

const isClosed = (state: string | null) => state === 'done' || state === 'wont';

const toTask = (row: TaskRow): Task => ({
  id: row.id,
  title: row.title,
  contentType: row.type,
  contentId: row.content_id,
  contentTitle: row.content_title,
  approvedVersion: row.status === 'approved' ? row.approved_version : null,
  assigneeId: row.assignee_id,
  assigneeName: row.assignee_name ?? '',
  due: row.due,
  doneAt: row.done_at,
  openFeedbackId: isClosed(row.feedback_state) ? null : row.live_feedback,
  feedbackFrom: row.feedback_from ?? '',
  createdAt: row.created_at,
});

/** Open tasks first, what is due soonest on top; then done ones, the latest first. */
export async function listTasks(
  db: Db,
  caller: Caller,
  query: z.infer<typeof taskQuerySchema>,
): Promise<Task[]> {
  let rows = taskRows(db, caller.workspaceId);
  if (query.whose === 'mine') rows = rows.where('t.assignee_id', '=', caller.userId);
  if (query.contentId !== undefined) rows = rows.where('t.content_id', '=', query.contentId);
  if (query.done !== undefined)
    rows = rows.where('t.done_at', query.done === 'true' ? 'is not' : 'is', null);
  const found = await rows.orderBy('t.id', 'desc').limit(mostTasks).execute();
  return found.map(toTask).toSorted(byUrgency);
}

const byUrgency = (a: Task, b: Task) =>
  (a.doneAt === null ? 0 : 1) - (b.doneAt === null ? 0 : 1) ||
  (b.doneAt ?? 0) - (a.doneAt ?? 0) ||
  (a.due ?? neverDue) - (b.due ?? neverDue) ||
  a.createdAt - b.createdAt;

/** @throws ProblemError not-found */
export async function readTask(db: Db, workspaceId: string, id: string): Promise<Task> {
  const row = await taskRows(db, workspaceId).where('t.id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('task');
  return toTask(row);
}
