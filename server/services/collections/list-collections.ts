import type { Collection } from '../../../utils/contract/board.ts';
import type { CollectionRecord } from '../../../utils/contract/collections.ts';
import type { Db } from '../../db/schema.ts';
import { fold } from '../content/fields.ts';
import { isInDate } from '../content/is-in-date.ts';
import { readSettings } from '../settings/read-settings.ts';

/**
 * All collections of a workspace, by title.
 *
 * @param now epoch ms
 */
export async function listCollections(
  db: Db,
  workspaceId: string,
  now: number,
): Promise<CollectionRecord[]> {
  return (await readCollections(db, workspaceId, now)).map(({ items, ...collection }) => ({
    ...collection,
    contentIds: items.map(({ id }) => id),
    offered: items.filter(({ isOffered }) => isOffered).length,
  }));
}

/**
 * The collections as reps have them: only what they may see now, and none that is empty then.
 *
 * @param now epoch ms
 */
export async function offeredCollections(
  db: Db,
  workspaceId: string,
  now: number,
): Promise<Collection[]> {
  return (await readCollections(db, workspaceId, now)).flatMap(({ id, title, summary, items }) => {
    const contentIds = items.filter(({ isOffered }) => isOffered).map((item) => item.id);
    return contentIds.length === 0 ? [] : [{ id, title, summary, contentIds }];
  });
}

async function readCollections(db: Db, workspaceId: string, now: number) {
  const rows = await db
    .selectFrom('collection')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute();
  // Asked at every sync of every browser: most workspaces have none.
  if (rows.length === 0) return [];
  const { graceDays } = await readSettings(db, workspaceId);
  const items = await db
    .selectFrom('collection_item as i')
    .innerJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'i.workspace_id').onRef('c.id', '=', 'i.content_id'),
    )
    .leftJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.approved_version')
        .on('c.status', '=', 'approved')
        .on(isInDate(now, graceDays)),
    )
    .select(['i.collection_id', 'i.content_id', 'v.version as offered'])
    .where('i.workspace_id', '=', workspaceId)
    .orderBy('i.collection_id')
    .orderBy('i.place')
    .execute();
  const byCollection = Map.groupBy(items, (item) => item.collection_id);
  const key = (row: { title: string; id: string }) => `${fold(row.title)} ${row.id}`;
  return rows
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ id, title, summary, updated_at }) => ({
      id,
      title,
      summary,
      updatedAt: updated_at,
      items: (byCollection.get(id) ?? []).map((item) => ({
        id: item.content_id,
        isOffered: item.offered !== null,
      })),
    }));
}
