import type { Feedback, MyFeedback } from '../../../utils/contract/feedback.ts';
import type { Db } from '../../db/schema.ts';
import { answerWithinDays } from './answer-within-days.ts';

const dayMs = 86_400_000;

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
    .select(['c.type', 'c.status', 'c.approved_version', 'v.kind', 'v.title'])
    .select(['u.name as from_name', 'a.name as answered_by_name'])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.withdrawn_at', 'is', null);

export type FeedbackRow = Awaited<ReturnType<ReturnType<typeof feedbackRows>['execute']>>[number];

const isPromised = ({ state, answer, verdict, comment }: FeedbackRow) =>
  answer === '' && state !== 'done' && state !== 'wont' && !(verdict === 'up' && comment === '');

const toMine = (row: FeedbackRow, withinDays: number | null) =>
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
    reason: row.reason,
    fixedIn: row.fixed_in,
    answerBy: withinDays !== null && isPromised(row) ? row.created_at + withinDays * dayMs : null,
    answeredByName: row.answered_by_name,
    answeredAt: row.answered_at,
    createdAt: row.created_at,
  }) as MyFeedback;

/** Rows as the reps who gave them see them. */
export async function toMyFeedback(
  db: Db,
  workspaceId: string,
  rows: readonly FeedbackRow[],
): Promise<MyFeedback[]> {
  const withinDays = await answerWithinDays(db, workspaceId);
  return rows.map((row) => toMine(row, withinDays));
}

/** Rows as marketing sees them: with what was merged into them and the tasks that are open. */
export async function toFeedback(
  db: Db,
  workspaceId: string,
  rows: readonly FeedbackRow[],
): Promise<Feedback[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const withinDays = await answerWithinDays(db, workspaceId);
  const members = await db
    .selectFrom('feedback as f')
    .leftJoin('user as u', 'u.id', 'f.user_id')
    .select(['f.id', 'f.merged_into', 'f.verdict', 'f.comment', 'f.created_at', 'u.name'])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.merged_into', 'in', ids)
    .where('f.withdrawn_at', 'is', null)
    .orderBy('f.created_at')
    .orderBy('f.id')
    .execute();
  const tasks = await db
    .selectFrom('task')
    .select('feedback_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('feedback_id', 'in', ids)
    .where('done_at', 'is', null)
    .groupBy('feedback_id')
    .execute();
  return rows.map((row) => ({
    ...toMine(row, withinDays),
    fromName: row.from_name ?? '',
    merged: members
      .filter(({ merged_into: into }) => into === row.id)
      .map((member) => ({
        id: member.id,
        fromName: member.name ?? '',
        verdict: member.verdict as Feedback['verdict'],
        comment: member.comment,
        createdAt: member.created_at,
      })),
    mergedInto: row.merged_into,
    openTasks: tasks.find(({ feedback_id: id }) => id === row.id)?.count ?? 0,
    approvedVersion: row.status === 'approved' ? row.approved_version : null,
  }));
}
