import { setImmediate as giveWay } from 'node:timers/promises';
import type { Asset, Catalogue, Message, Tombstone } from '../../../utils/contract/catalogue.ts';
import type { Db } from '../../db/schema.ts';
import { fromColumns } from '../content/fields.ts';
import { firstApproval } from '../content/first-approval.ts';
import { heldFrom } from '../content/verification.ts';
import { readSettings } from '../settings/read-settings.ts';
import { readTables } from '../sites/read-tables.ts';
import { readSpace } from '../space/read-space.ts';
import type { CatalogueState } from './catalogue-state.ts';
import { formatCursor, heldBy, none } from './cursor.ts';
import { readEarlier } from './read-earlier.ts';

/** So many are made ready before others get their turn: some 20 ms. */
const rowsAtOnce = 500;

/**
 * What reps may see, and what they may no longer: all of it, or what changed since the cursor they
 * sent. What they hold of experience, space, selector tables and board already does not come again.
 *
 * @param range `state` was read before: what changes in between comes once more next time
 * @param now epoch ms
 */
export async function readCatalogue(
  db: Db,
  workspaceId: string,
  range: { since: string | undefined; state: CatalogueState },
  now: number,
): Promise<Catalogue> {
  const { cursor: current, experience } = range.state;
  const held = heldBy(range.since, current);
  const hasSpace = current.space === none || held?.space === current.space;
  const space = hasSpace ? null : await readSpace(db, workspaceId);
  return {
    // Made anew since the state was read: the cursor names the one that is sent.
    cursor: formatCursor({ ...current, space: space?.id ?? current.space }),
    complete: held === null,
    ...(await readContents(db, workspaceId, held?.revision ?? null, now)),
    experience: held?.experience === current.experience ? null : experience,
    space,
    board: held?.board === current.board ? null : range.state.board,
    tables: held?.tables === current.tables ? null : await readTables(db, workspaceId),
  };
}

/**
 * The catalogue's contents after a revision. Content that starts later is there with its dates (the
 * browser keeps them); content that has ended is not, nor what is held back.
 *
 * @param since null is all
 * @param now epoch ms
 */
export async function readContents(
  db: Db,
  workspaceId: string,
  since: number | null,
  now: number,
): Promise<Pick<Catalogue, 'assets' | 'messages' | 'removed'>> {
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
    .select('c.verify_by')
    .select(firstApproval('v.version').as('approved_at'))
    .where('c.workspace_id', '=', workspaceId)
    .where('c.revision', '>', since ?? -1)
    .orderBy('c.revision')
    .orderBy('c.id')
    .execute();
  const { graceDays } = await readSettings(db, workspaceId);
  const earlier = await readEarlier(db, workspaceId, since);

  const catalogue = {
    assets: [] as Asset[],
    messages: [] as Message[],
    removed: [] as Tombstone[],
  };
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) await giveWay();
    const held = heldFrom(row.verify_by, graceDays);
    const reason = removalReason(row, held, now);
    if (reason !== null) {
      const dates = { expired: row.ends_at, unverified: held };
      const leftAt = reason in dates ? dates[reason as keyof typeof dates] : row.removed_at;
      catalogue.removed.push({
        type: row.type,
        id: row.content_id,
        reason,
        title: row.title,
        addressKey: row.address_key,
        fingerprint: JSON.parse(row.fingerprint) as number[],
        replacementId: row.replacement_id,
        removedAt: leftAt ?? now,
      });
      continue;
    }
    const { url, minutes, phrases, instead, shortcut, ...fields } = fromColumns(row);
    const common = {
      ...fields,
      id: row.content_id,
      version: row.version,
      updatedAt: row.approved_at ?? row.created_at,
      ownerName: row.owner_name ?? '',
      verifyBy: row.verify_by,
      heldFrom: held,
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
  held: number | null,
  now: number,
): Tombstone['reason'] | null {
  if (row.status === 'retired') return 'retired';
  if (row.status !== 'approved') return 'withdrawn';
  if (row.ends_at !== null && row.ends_at <= now) return 'expired';
  return held !== null && held <= now ? 'unverified' : null;
}
