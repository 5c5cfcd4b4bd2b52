import type { Asset, Catalogue, Message, Tombstone } from '../../../utils/contract/catalogue.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { fromColumns } from '../content/fields.ts';
import { formatCursor, revisionOf, type Cursor } from './cursor.ts';
import { readEarlier } from './read-earlier.ts';

/** Where the workspace's catalogue stands now. */
export async function currentCursor(db: Db, workspaceId: string): Promise<Cursor> {
  return db
    .selectFrom('workspace')
    .select(['generation', 'revision'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
}

/**
 * What reps may see, and what they may no longer: all of it, or the changes since `since`. Content
 * that starts later is there with its dates (the browser keeps them); content that has ended is not.
 *
 * @param current from `currentCursor`, read before: what changes in between comes once more next time
 * @param now epoch ms
 */
export async function readCatalogue(
  db: Db,
  caller: Caller,
  range: { since: string | undefined; current: Cursor },
  now: number,
): Promise<Catalogue> {
  const since = revisionOf(range.since, range.current);
  const rows = await db
    .selectFrom('content as c')
    .innerJoin('content_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'c.workspace_id')
        .onRef('v.content_id', '=', 'c.id')
        // No version was approved: no row. Only what reps once had leaves a tombstone.
        .onRef('v.version', '=', 'c.approved_version'),
    )
    .leftJoin('user as u', 'u.id', 'c.owner_id')
    .selectAll('v')
    .select(['c.type', 'c.status', 'c.replacement_id', 'c.removed_at', 'u.name as owner_name'])
    .where('c.workspace_id', '=', caller.workspaceId)
    .where('c.revision', '>', since ?? -1)
    .orderBy('c.revision')
    .orderBy('c.id')
    .execute();
  const earlier = await readEarlier(db, caller, since);

  const catalogue: Catalogue = {
    cursor: formatCursor(range.current),
    complete: since === null,
    assets: [],
    messages: [],
    removed: [],
  };
  for (const row of rows) {
    const reason = removalReason(row, now);
    if (reason !== null) {
      catalogue.removed.push({
        type: row.type,
        id: row.content_id,
        reason,
        title: row.title,
        addressKey: row.address_key,
        fingerprint: JSON.parse(row.fingerprint) as number[],
        replacementId: row.replacement_id,
        removedAt: (reason === 'expired' ? row.ends_at : row.removed_at) ?? now,
      });
      continue;
    }
    const { url, minutes, phrases, instead, shortcut, ...fields } = fromColumns(row);
    const common = {
      ...fields,
      id: row.content_id,
      version: row.version,
      updatedAt: row.created_at,
      ownerName: row.owner_name ?? '',
    };
    if (row.type === 'asset') {
      catalogue.assets.push({ ...common, type: 'asset', url, minutes } as Asset);
    } else {
      catalogue.messages.push({
        ...common,
        type: 'message',
        phrases,
        instead,
        shortcut,
        earlier: earlier.get(row.content_id) ?? [],
      } as Message);
    }
  }
  return catalogue;
}

function removalReason(
  row: { status: string; ends_at: number | null },
  now: number,
): Tombstone['reason'] | null {
  if (row.status === 'retired') return 'retired';
  if (row.status !== 'approved') return 'withdrawn';
  return row.ends_at !== null && row.ends_at <= now ? 'expired' : null;
}
