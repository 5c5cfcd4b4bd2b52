import type { Feedback, FeedbackPatch } from '../../../utils/contract/feedback.ts';
import type { Db } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { notFound } from '../problem-error.ts';
import { feedbackRows, toFeedback } from './list-feedback.ts';

/**
 * Sets a feedback entry's state, answer or both. A first answer to new feedback makes it `seen`
 * unless a state is given; an empty answer takes the answer back.
 *
 * @param now epoch ms
 * @throws ProblemError not-found, also for feedback that was taken back
 */
export async function answerFeedback(
  db: Db,
  author: Author,
  target: { id: string; patch: FeedbackPatch },
  now: number,
): Promise<Feedback> {
  const { id, patch } = target;
  const one = feedbackRows(db, author.workspaceId).where('f.id', '=', id);
  const before = await one.executeTakeFirst();
  if (before === undefined) throw notFound('feedback');
  const seen = before.state === 'new' && patch.answer ? 'seen' : before.state;
  const answered =
    patch.answer === undefined || patch.answer === before.answer
      ? {}
      : {
          answer: patch.answer,
          answered_by: patch.answer === '' ? null : author.userId,
          answered_at: patch.answer === '' ? null : now,
        };
  await db
    .updateTable('feedback')
    .set({ state: patch.state ?? seen, ...answered })
    .where('workspace_id', '=', author.workspaceId)
    .where('id', '=', id)
    .execute();
  return toFeedback(await one.executeTakeFirstOrThrow());
}
