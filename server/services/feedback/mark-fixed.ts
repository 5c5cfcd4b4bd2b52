import type { Feedback } from '../../../utils/contract/feedback.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { answerIn } from './answer-feedback.ts';
import { feedbackRows, toFeedback } from './feedback-rows.ts';

/**
 * Says of several pieces of feedback that they were put right in the version reps have now: all of
 * them or none.
 *
 * @throws ProblemError as `answerFeedback`
 */
export async function markFixed(
  db: Db,
  author: Author,
  { ids, answer }: { ids: readonly string[]; answer?: string | undefined },
  now: number,
): Promise<Feedback[]> {
  const patch = { state: 'done', fixedIn: 'newest', answer } as const;
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, author.workspaceId);
    for (const id of new Set(ids)) await answerIn(tx, author, { id, patch }, now);
  });
  const rows = await feedbackRows(db, author.workspaceId)
    .where('f.id', 'in', [...ids])
    .execute();
  return toFeedback(db, author.workspaceId, rows);
}
