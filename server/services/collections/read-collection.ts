import type { Collected, CollectionDetail } from '../../../utils/contract/collections.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { listCollections, offeredCollections } from './list-collections.ts';

/**
 * One collection with what it holds.
 *
 * @param now epoch ms
 * @throws ProblemError not-found
 */
export async function readCollection(
  db: Db,
  workspaceId: string,
  id: string,
  now: number,
): Promise<CollectionDetail> {
  const collection = (await listCollections(db, workspaceId, now)).find((each) => each.id === id);
  if (collection === undefined) throw notFound('collection');
  const asReps = (await offeredCollections(db, workspaceId, now)).find((each) => each.id === id);
  const offered = new Set(asReps?.contentIds);
  const contents = await db
    .selectFrom('collection_item as i')
    .innerJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'i.workspace_id').onRef('c.id', '=', 'i.content_id'),
    )
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .select(['c.id', 'c.type', 'c.kind', 'v.title', 'c.status'])
    .where('i.workspace_id', '=', workspaceId)
    .where('i.collection_id', '=', id)
    .orderBy('i.place')
    .execute();
  return {
    collection,
    contents: contents.map((row) => ({ ...row, offered: offered.has(row.id) }) as Collected),
  };
}
