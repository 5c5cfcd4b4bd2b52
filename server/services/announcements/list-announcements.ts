import type { AnnouncementRecord } from '../../../utils/contract/announcements.ts';
import type { Db } from '../../db/schema.ts';
import { readSettings } from '../settings/read-settings.ts';

/** Of fewer people than this, who has read something would be known from a number. */
const fewest = 3;

/** All announcements, newest first, and how many of the reps have read each. */
export async function listAnnouncements(
  db: Db,
  workspaceId: string,
): Promise<AnnouncementRecord[]> {
  const { byPerson } = await readSettings(db, workspaceId);
  const rows = await db
    .selectFrom('announcement as a')
    .leftJoin('user as u', 'u.id', 'a.by_id')
    .leftJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'a.workspace_id').onRef('c.id', '=', 'a.content_id'),
    )
    .leftJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .select(['a.id', 'a.title', 'a.body', 'a.content_id', 'a.created_at', 'a.starts_at'])
    .select(['a.ends_at', 'u.name', 'c.type', 'v.title as content_title'])
    .where('a.workspace_id', '=', workspaceId)
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute();
  const reps = await db
    .selectFrom('member as m')
    .innerJoin('user as u', 'u.id', 'm.userId')
    .select(['u.id', 'u.name'])
    .where('m.organizationId', '=', workspaceId)
    .where('m.role', '=', 'rep')
    .orderBy('u.name')
    .execute();
  const reads = await db
    .selectFrom('announcement_read')
    .select(['announcement_id', 'user_id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const readers = Map.groupBy(reads, (read) => read.announcement_id);
  return rows.map((row) => {
    const has = new Set((readers.get(row.id) ?? []).map((read) => read.user_id));
    const unread = reps.filter(({ id }) => !has.has(id)).map(({ name }) => name);
    const isShown = byPerson || reps.length >= fewest;
    return {
      id: row.id,
      title: row.title,
      body: row.body,
      contentId: row.content_id,
      contentTitle: row.content_title ?? '',
      contentType: row.type,
      byName: row.name ?? '',
      at: row.created_at,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      readBy: isShown ? { count: reps.length - unread.length, of: reps.length } : null,
      unread: byPerson ? unread : null,
    };
  });
}
