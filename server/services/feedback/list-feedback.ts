import type { Feedback, FeedbackQuery, MyFeedback } from '../../../utils/contract/feedback.ts';
import { feedbackStates, type FeedbackState } from '../../../utils/contract/vocabulary.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { feedbackRows, toFeedback, toMyFeedback } from './feedback-rows.ts';
import { isWaiting } from './waiting.ts';

/** The caller's own feedback of the last while, newest first: at most 200. */
export async function listMyFeedback(db: Db, caller: Caller): Promise<MyFeedback[]> {
  const rows = await feedbackRows(db, caller.workspaceId)
    .where('f.user_id', '=', caller.userId)
    .orderBy('f.created_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(200)
    .execute();
  return toMyFeedback(db, caller.workspaceId, rows);
}

/**
 * One page of the workspace's feedback, newest first; what was merged stands under what it was merged
 * into. `counts` are of all, whatever the filter.
 */
export async function listFeedback(
  db: Db,
  caller: Caller,
  query: FeedbackQuery,
): Promise<{ feedback: Feedback[]; total: number; counts: Record<FeedbackState, number> }> {
  let matching = feedbackRows(db, caller.workspaceId).where('f.merged_into', 'is', null);
  if (query.state !== undefined) matching = matching.where('f.state', '=', query.state);
  if (query.verdict !== undefined) matching = matching.where('f.verdict', '=', query.verdict);
  if (query.contentId !== undefined)
    matching = matching.where('f.content_id', '=', query.contentId);
  if (query.waiting !== undefined) matching = matching.where(isWaiting('f'));
  const { total } = await matching
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .orderBy('f.created_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  const states = await db
    .selectFrom('feedback')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', caller.workspaceId)
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null)
    .groupBy('state')
    .execute();
  const count = (state: FeedbackState) => states.find((row) => row.state === state)?.count ?? 0;
  const counts = Object.fromEntries(feedbackStates.map((state) => [state, count(state)]));
  return {
    feedback: await toFeedback(db, caller.workspaceId, rows),
    total,
    counts: counts as Record<FeedbackState, number>,
  };
}
