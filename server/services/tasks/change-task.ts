import { v7 } from 'uuid';
import type { Task, TaskInput, TaskPatch } from '../../../utils/contract/tasks.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db, Tx } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { answerIn } from '../feedback/answer-feedback.ts';
import { readFeedbackRow } from '../feedback/read-feedback.ts';
import { writeStep } from '../feedback/write-step.ts';
import { badField, notFound } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { readTask } from './list-tasks.ts';
import { tellAssignee, untellAssignee } from './tell-assignee.ts';

const longestTitle = 200;

/**
 * Makes a task, on content or of feedback; feedback of which one is made is planned from then on.
 * Whoever is to do it is told.
 *
 * @throws ProblemError not-found for the feedback; invalid-body for content or a person unknown
 */
export async function addTask(
  db: Db,
  author: Author,
  input: TaskInput,
  now: number,
): Promise<Task> {
  const { workspaceId } = author;
  const id = v7({ msecs: now });
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const feedback =
      input.feedbackId === undefined
        ? undefined
        : await readFeedbackRow(tx, workspaceId, input.feedbackId);
    const contentId = feedback?.content_id ?? input.contentId ?? '';
    const content = await tx
      .selectFrom('content')
      .select('owner_id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', contentId)
      .executeTakeFirst();
    if (content === undefined) throw badField('contentId', 'no such content in this workspace');
    if (input.assigneeId !== undefined) await checkPerson(tx, workspaceId, input.assigneeId);
    const said = feedback && (feedback.comment || `${feedback.verdict}: ${feedback.title}`);
    const title = input.title ?? (said ?? '').slice(0, longestTitle);
    const ownerStays = await isOfMarketing(tx, workspaceId, content.owner_id);
    const assigneeId = input.assigneeId ?? (ownerStays ? content.owner_id : author.userId);
    await tx
      .insertInto('task')
      .values({
        workspace_id: workspaceId,
        id,
        content_id: contentId,
        feedback_id: feedback === undefined ? null : (feedback.merged_into ?? feedback.id),
        title,
        assignee_id: assigneeId,
        due: input.due ?? null,
        done_at: null,
        created_by: author.userId,
        created_at: now,
      })
      .execute();
    await tellAssignee(tx, author, { id, title, contentId, assigneeId }, now);
    if (feedback === undefined) return;
    const isEarly = feedback.state === 'new' || feedback.state === 'seen';
    const step = { feedback_id: feedback.merged_into ?? feedback.id, at: now } as const;
    await writeStep(tx, author, { ...step, action: 'task', state: feedback.state, note: title });
    if (isEarly) await answerIn(tx, author, { id: feedback.id, patch: { state: 'planned' } }, now);
  });
  return readTask(db, workspaceId, id);
}

async function checkPerson(tx: Tx, workspaceId: string, userId: string) {
  if (!(await isOfMarketing(tx, workspaceId, userId))) {
    throw badField('assigneeId', 'nobody of marketing in this workspace');
  }
}

async function isOfMarketing(tx: Tx, workspaceId: string, userId: string): Promise<boolean> {
  const member = await tx
    .selectFrom('member')
    .select('id')
    .where('organizationId', '=', workspaceId)
    .where('userId', '=', userId)
    .where('role', '<>', 'rep')
    .executeTakeFirst();
  return member !== undefined;
}

/**
 * Changes what the patch names. Whom it is given is told, and who had it before is not any more.
 *
 * @throws ProblemError not-found; invalid-body for a person unknown
 */
export async function changeTask(
  db: Db,
  author: Author,
  { id, patch }: { id: string; patch: TaskPatch },
  now: number,
): Promise<Task> {
  const { workspaceId } = author;
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const before = await readTask(tx, workspaceId, id);
    if (patch.assigneeId !== undefined) await checkPerson(tx, workspaceId, patch.assigneeId);
    const doneAt = patch.done === undefined ? before.doneAt : patch.done ? now : null;
    await tx
      .updateTable('task')
      .set({
        title: patch.title ?? before.title,
        assignee_id: patch.assigneeId ?? before.assigneeId,
        due: patch.due === undefined ? before.due : patch.due,
        done_at: before.doneAt !== null && patch.done === true ? before.doneAt : doneAt,
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    const assigneeId = patch.assigneeId ?? before.assigneeId;
    if (assigneeId === before.assigneeId) return;
    await untellAssignee(tx, workspaceId, id);
    const { title, contentId } = before;
    await tellAssignee(tx, author, { id, title, contentId, assigneeId }, now);
  });
  return readTask(db, workspaceId, id);
}

/** @throws ProblemError not-found */
export async function dropTask(db: Db, workspaceId: string, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const dropped = await tx
      .deleteFrom('task')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (dropped === undefined) throw notFound('task');
    await untellAssignee(tx, workspaceId, id);
  });
}
