import type { Feedback } from '../../../utils/contract/feedback.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db, Tx } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { badField, ProblemError } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { feedbackRows, type FeedbackRow } from './feedback-rows.ts';
import { readFeedback, readFeedbackRow } from './read-feedback.ts';
import { writeStep } from './write-step.ts';

/** What an answer is made of: it goes to all that is merged. */
const answerOf = (row: FeedbackRow) => ({
  state: row.state,
  answer: row.answer,
  answered_by: row.answered_by,
  answered_at: row.answered_at,
  reason: row.reason,
  fixed_in: row.fixed_in,
});

/**
 * Merges feedback of the same content into one: it has that one's state and answer from then on, and
 * what was merged into it goes along.
 *
 * @throws ProblemError not-found; invalid-body with the id at fault
 */
export async function mergeFeedback(
  db: Db,
  author: Author,
  target: { id: string; ids: readonly string[] },
  now: number,
): Promise<Feedback> {
  const { workspaceId } = author;
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const into = await readFeedbackRow(tx, workspaceId, target.id);
    if (into.merged_into !== null) {
      throw new ProblemError('conflict', 'It is merged into other feedback itself.');
    }
    const ids = target.ids.map((id) => id.toLowerCase());
    const rows = await feedbackRows(tx, workspaceId).where('f.id', 'in', ids).execute();
    for (const [at, id] of ids.entries()) {
      const row = rows.find((each) => each.id === id);
      const path = `ids.${String(at)}`;
      if (row === undefined) throw badField(path, 'no such feedback in this workspace');
      if (id === into.id) throw badField(path, 'it can’t be merged into itself');
      if (row.content_id !== into.content_id) throw badField(path, 'it is about other content');
      if (row.merged_into !== null) throw badField(path, 'it is merged already');
    }
    for (const row of rows) await mergeOne(tx, author, { row, into }, now);
  });
  return readFeedback(db, workspaceId, target.id);
}

async function mergeOne(
  tx: Tx,
  author: Author,
  { row, into }: { row: FeedbackRow; into: FeedbackRow },
  now: number,
) {
  const { workspaceId } = author;
  await tx
    .updateTable('feedback')
    .set({ merged_into: into.id, ...answerOf(into) })
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', '=', row.id)
    .execute();
  await tx
    .updateTable('feedback')
    .set({
      merged_into: into.id,
      before_merge: JSON.stringify(answerOf(row)),
      ...answerOf(into),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', row.id)
    .execute();
  const step = { action: 'merged', state: into.state, at: now } as const;
  await writeStep(tx, author, { ...step, feedback_id: into.id, note: row.from_name ?? '' });
  await writeStep(tx, author, { ...step, feedback_id: row.id, note: into.from_name ?? '' });
}

/**
 * Takes feedback out of what it was merged into. It is again what it was before, unless they have
 * been answered together since: what a rep was told stays.
 *
 * @throws ProblemError not-found; conflict where it is merged into nothing
 */
export async function takeApart(
  db: Db,
  author: Author,
  id: string,
  now: number,
): Promise<Feedback> {
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, author.workspaceId);
    const row = await readFeedbackRow(tx, author.workspaceId, id);
    if (row.merged_into === null) throw new ProblemError('conflict', 'It is merged into nothing.');
    const before =
      row.before_merge === ''
        ? answerOf(row)
        : (JSON.parse(row.before_merge) as ReturnType<typeof answerOf>);
    await tx
      .updateTable('feedback')
      .set({ ...before, merged_into: null, before_merge: '' })
      .where('workspace_id', '=', author.workspaceId)
      .where('id', '=', id)
      .execute();
    const { state } = before;
    const step = { action: 'apart', at: now } as const;
    await writeStep(tx, author, { ...step, feedback_id: id, state, note: '' });
    const note = row.from_name ?? '';
    await writeStep(tx, author, { ...step, feedback_id: row.merged_into, state: row.state, note });
  });
  return readFeedback(db, author.workspaceId, id);
}
