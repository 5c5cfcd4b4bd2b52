import type { Announcement } from '../../../utils/contract/board.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { isInDate } from '../content/is-in-date.ts';

/** So many ride with the catalogue. */
const most = 50;

/**
 * What marketing has to tell now, newest first, and whether the caller has read it. Content that
 * reps may not see now is not named.
 *
 * @param now epoch ms
 */
export async function currentAnnouncements(
  db: Db,
  { workspaceId, userId }: Pick<Caller, 'workspaceId' | 'userId'>,
  graceDays: number,
  now: number,
): Promise<Announcement[]> {
  const rows = await db
    .selectFrom('announcement as a')
    .leftJoin('user as u', 'u.id', 'a.by_id')
    .leftJoin('content as c', (join) =>
      join
        .onRef('c.workspace_id', '=', 'a.workspace_id')
        .onRef('c.id', '=', 'a.content_id')
        .on('c.status', '=', 'approved'),
    )
    .leftJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.approved_version')
        .on(isInDate(now, graceDays)),
    )
    .leftJoin('announcement_read as r', (join) =>
      join
        .onRef('r.workspace_id', '=', 'a.workspace_id')
        .onRef('r.announcement_id', '=', 'a.id')
        .on('r.user_id', '=', userId),
    )
    .select(['a.id', 'a.title', 'a.body', 'a.created_at', 'a.starts_at', 'u.name'])
    .select(['v.content_id', 'r.at as read_at'])
    .where('a.workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('a.starts_at', 'is', null), eb('a.starts_at', '<=', now)]))
    .where((eb) => eb.or([eb('a.ends_at', 'is', null), eb('a.ends_at', '>', now)]))
    .orderBy((eb) => eb.fn.coalesce('a.starts_at', 'a.created_at'), 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    body: row.body,
    contentId: row.content_id,
    byName: row.name ?? '',
    at: row.starts_at ?? row.created_at,
    read: row.read_at !== null,
  }));
}
