import type { Db } from '../../db/schema.ts';

/** So far a chain of replacements is followed; a circle ends there too. */
const mostSteps = 8;

/**
 * Where an asset's link leads now: to its approved address, or to that of what replaces it. It comes
 * from the catalogue alone, whatever the link says.
 *
 * @param now epoch ms
 * @returns the workspace of the asset asked for, null where there is no such asset; `address` null
 *   where nothing may be shown any more
 */
export async function findAddress(
  db: Db,
  contentId: string,
  now: number,
): Promise<{ workspaceId: string; address: string | null } | null> {
  const first = await readAsset(db, contentId);
  if (first === undefined) return null;
  const workspaceId = first.workspace_id;
  let asset: Asset | undefined = first;
  for (let step = 0; asset !== undefined && step < mostSteps; step += 1) {
    if (isOffered(asset, now)) return { workspaceId, address: asset.url };
    asset =
      asset.replacement_id === null
        ? undefined
        : await readAsset(db, asset.replacement_id, workspaceId);
  }
  return { workspaceId, address: null };
}

type Asset = NonNullable<Awaited<ReturnType<typeof readAsset>>>;

/** To a buyer: what is for reps alone never is, not even as what replaces something. */
const isOffered = ({ status, visibility, url, starts_at, ends_at }: Asset, now: number) =>
  status === 'approved' &&
  visibility === 'buyer' &&
  url !== null &&
  (starts_at ?? 0) <= now &&
  now < (ends_at ?? Infinity);

/** @param workspaceId not known of a visitor: an id is of one workspace only */
const readAsset = (db: Db, id: string, workspaceId?: string) =>
  db
    .selectFrom('content as c')
    .leftJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        .onRef('v.version', '=', 'c.approved_version'),
    )
    .select(['c.workspace_id', 'c.status', 'c.replacement_id'])
    .select(['v.url', 'v.visibility', 'v.starts_at', 'v.ends_at'])
    .where('c.id', '=', id)
    .where('c.type', '=', 'asset')
    .$if(workspaceId !== undefined, (query) =>
      query.where('c.workspace_id', '=', workspaceId ?? ''),
    )
    .executeTakeFirst();
