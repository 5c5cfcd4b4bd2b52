import type { FunnelDimension } from '../../../utils/contract/figures.ts';
import type { Db } from '../../db/schema.ts';

/** What people call the keys of a breakdown that say nothing by themselves, by key. */
export async function readLabels(
  db: Db,
  workspaceId: string,
  by: FunnelDimension,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  if (by === 'person') {
    const people = await db
      .selectFrom('user')
      .select(['id', 'name'])
      .where('id', 'in', [...keys])
      .execute();
    return new Map(people.map(({ id, name }) => [id, name]));
  }
  if (by === 'collection') {
    const collections = await db
      .selectFrom('collection')
      .select(['id', 'title'])
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', [...keys])
      .execute();
    return new Map(collections.map(({ id, title }) => [id, title]));
  }
  if (by !== 'asset' && by !== 'message') return new Map(keys.map((key) => [key, key]));
  const contents = await readTitles(db, workspaceId, keys);
  return new Map(contents.map(({ id, title }) => [id, title]));
}

/** Type, kind and newest title of content. */
export const readTitles = (db: Db, workspaceId: string, ids: readonly string[]) =>
  db
    .selectFrom('content as c')
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.latest_version'),
    )
    .select(['c.id', 'c.type', 'v.kind', 'v.title'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.id', 'in', [...ids])
    .execute();
