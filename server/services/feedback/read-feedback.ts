import type { Feedback, FeedbackStep } from '../../../utils/contract/feedback.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { feedbackRows, toFeedback, type FeedbackRow } from './feedback-rows.ts';

/** @throws ProblemError not-found, also for feedback that was taken back */
export async function readFeedbackRow(
  db: Db,
  workspaceId: string,
  id: string,
): Promise<FeedbackRow> {
  const row = await feedbackRows(db, workspaceId).where('f.id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('feedback');
  return row;
}

/** @throws ProblemError as `readFeedbackRow` */
export async function readFeedback(db: Db, workspaceId: string, id: string): Promise<Feedback> {
  const [feedback] = await toFeedback(db, workspaceId, [
    await readFeedbackRow(db, workspaceId, id),
  ]);
  if (feedback === undefined) throw notFound('feedback');
  return feedback;
}

/** Feedback with what happened to it, newest first. */
export async function readFeedbackDetail(
  db: Db,
  workspaceId: string,
  id: string,
): Promise<{ feedback: Feedback; history: FeedbackStep[] }> {
  const feedback = await readFeedback(db, workspaceId, id);
  const steps = await db
    .selectFrom('feedback_step as s')
    .leftJoin('user as u', 'u.id', 's.user_id')
    .select(['s.at', 's.action', 's.state', 's.note', 'u.name'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.feedback_id', '=', id)
    .orderBy('s.seq', 'desc')
    .execute();
  const history = steps.map(({ at, action, state, note, name }) => ({
    at,
    action,
    state: state as FeedbackStep['state'],
    note,
    byName: name ?? '',
  }));
  return { feedback, history };
}
