import type { HistoryEntry } from '../../../utils/contract/history.ts';
import type { Db } from '../../db/schema.ts';

type Said = Pick<HistoryEntry, 'at' | 'byName' | 'note'> & {
  said: NonNullable<HistoryEntry['said']>;
};

/** All that reps said of an item of content and did not take back, and what became of it; newest first. */
export async function readSaid(db: Db, workspaceId: string, contentId: string): Promise<Said[]> {
  const given = await db
    .selectFrom('feedback as f')
    .leftJoin('user as u', 'u.id', 'f.user_id')
    .select(['f.id', 'f.verdict', 'f.comment', 'f.created_at', 'u.name'])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.content_id', '=', contentId)
    .where('f.withdrawn_at', 'is', null)
    .orderBy('f.created_at', 'desc')
    .orderBy('f.id', 'desc')
    .execute();
  const steps = await db
    .selectFrom('feedback as f')
    .innerJoin('feedback_step as s', (join) =>
      join.onRef('s.workspace_id', '=', 'f.workspace_id').onRef('s.feedback_id', '=', 'f.id'),
    )
    .leftJoin('user as u', 'u.id', 's.user_id')
    .select(['f.id', 'f.verdict', 's.at', 's.action', 's.state', 's.note', 'u.name'])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.content_id', '=', contentId)
    .where('f.withdrawn_at', 'is', null)
    .orderBy('s.at', 'desc')
    .orderBy('s.feedback_id')
    .orderBy('s.seq', 'desc')
    .execute();
  return [
    ...steps.map((row) => ({
      at: row.at,
      byName: row.name ?? '',
      note: row.note,
      said: { feedbackId: row.id, verdict: row.verdict, step: row.action, state: row.state },
    })),
    ...given.map((row) => ({
      at: row.created_at,
      byName: row.name ?? '',
      note: row.comment,
      said: { feedbackId: row.id, verdict: row.verdict, step: 'said', state: 'new' },
    })),
  ] as Said[];
}
