import type { News } from '../../../utils/contract/news.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';

/** What the caller was told, newest first, at most 100. */
export async function listNews(db: Db, caller: Caller): Promise<News[]> {
  const rows = await db
    .selectFrom('news as n')
    .leftJoin('content as c', (join) =>
      join
        .onRef('c.workspace_id', '=', 'n.workspace_id')
        .onRef('c.id', '=', 'n.content_id')
        .on('c.status', '=', 'approved'),
    )
    .leftJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.approved_version'),
    )
    .leftJoin('user as u', 'u.id', 'n.by_id')
    .select(['n.id', 'n.kind', 'n.at', 'n.about', 'n.content_id', 'n.note', 'n.seen_at'])
    .select(['v.title', 'u.name'])
    .where('n.workspace_id', '=', caller.workspaceId)
    .where('n.user_id', '=', caller.userId)
    .orderBy('n.id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as News['kind'],
    at: row.at,
    about: row.about,
    contentId: row.content_id,
    contentTitle: row.title ?? '',
    byName: row.name ?? '',
    note: row.note,
    seen: row.seen_at !== null,
  }));
}
