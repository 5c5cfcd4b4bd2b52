import type { Feedback, FeedbackQuery, MyFeedback } from '../../../utils/contract/feedback.ts';
import { feedbackStates, type FeedbackState } from '../../../utils/contract/vocabulary.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { isWaiting } from './waiting.ts';

/** Feedback that was not taken back, with its content's newest title and the names of people. */
export const feedbackRows = (db: Db, workspaceId: string) =>
  db
    .selectFrom('feedback as f')
    .innerJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'f.workspace_id').onRef('c.id', '=', 'f.content_id'),
    )
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .leftJoin('user as u', 'u.id', 'f.user_id')
    .leftJoin('user as a', 'a.id', 'f.answered_by')
    .selectAll('f')
    .select(['c.type', 'v.kind', 'v.title', 'u.name as from_name', 'a.name as answered_by_name'])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.withdrawn_at', 'is', null);

type FeedbackRow = Awaited<ReturnType<ReturnType<typeof feedbackRows>['execute']>>[number];

const toMine = (row: FeedbackRow) =>
  ({
    id: row.id,
    contentType: row.type,
    contentId: row.content_id,
    contentTitle: row.title,
    contentKind: row.kind,
    verdict: row.verdict,
    comment: row.comment,
    facets: JSON.parse(row.facets),
    state: row.state,
    answer: row.answer,
    answeredByName: row.answered_by_name,
    answeredAt: row.answered_at,
    createdAt: row.created_at,
  }) as MyFeedback;

export const toFeedback = (row: FeedbackRow): Feedback => ({
  ...toMine(row),
  fromName: row.from_name ?? '',
});

/** The caller's own feedback of the last while, newest first: at most 200. */
export async function listMyFeedback(db: Db, caller: Caller): Promise<MyFeedback[]> {
  const rows = await feedbackRows(db, caller.workspaceId)
    .where('f.user_id', '=', caller.userId)
    .orderBy('f.created_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toMine);
}

/** One page of the workspace's feedback, newest first; `counts` are of all, whatever the filter. */
export async function listFeedback(
  db: Db,
  caller: Caller,
  query: FeedbackQuery,
): Promise<{ feedback: Feedback[]; total: number; counts: Record<FeedbackState, number> }> {
  let matching = feedbackRows(db, caller.workspaceId);
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
    .groupBy('state')
    .execute();
  const count = (state: FeedbackState) => states.find((row) => row.state === state)?.count ?? 0;
  const counts = Object.fromEntries(feedbackStates.map((state) => [state, count(state)]));
  return { feedback: rows.map(toFeedback), total, counts: counts as Record<FeedbackState, number> };
}
