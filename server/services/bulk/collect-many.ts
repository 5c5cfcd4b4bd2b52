import type { BulkUndo } from '../../../utils/contract/bulk.ts';
import type { Tx } from '../../db/schema.ts';
import { writeItems } from '../collections/write-items.ts';
import type { Author } from '../content/history.ts';
import { badField, ProblemError } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';

const most = 500;

/**
 * Puts items at the end of a collection.
 *
 * @returns what came to it; what it held already is not among it
 * @throws ProblemError invalid-body for a collection, or an item, that the workspace does not have;
 *   conflict when it would hold too much
 */
export async function collectMany(
  tx: Tx,
  author: Author,
  change: { collectionId: string; contentIds: readonly string[]; sent: readonly string[] },
  now: number,
): Promise<NonNullable<BulkUndo['collected']>> {
  const { collectionId, contentIds, sent } = change;
  const { title, held } = await readHeld(tx, author, collectionId);
  const added = contentIds.filter((id) => !held.includes(id));
  if (held.length + added.length > most) {
    throw new ProblemError('conflict', `“${title}” would hold more than ${most} things.`);
  }
  try {
    const all = [...held, ...added];
    await writeItems(tx, author, { id: collectionId, title, contentIds: all }, now);
  } catch (error) {
    // It names the place in the collection; the caller knows the place among what they sent.
    const place = /^contentIds\.(\d+)$/.exec(
      error instanceof ProblemError ? (error.fields?.[0]?.path ?? '') : '',
    );
    if (place === null) throw error;
    const id = [...held, ...added][Number(place[1])] ?? '';
    throw badField(`ids.${sent.indexOf(id)}`, 'not in this workspace');
  }
  return { collectionId, contentIds: added };
}

/** Takes items out of a collection. */
export async function takeOut(
  tx: Tx,
  author: Author,
  { collectionId, contentIds }: NonNullable<BulkUndo['collected']>,
  now: number,
): Promise<void> {
  const { title, held } = await readHeld(tx, author, collectionId);
  const kept = held.filter((id) => !contentIds.includes(id));
  await writeItems(tx, author, { id: collectionId, title, contentIds: kept }, now);
}

async function readHeld(tx: Tx, { workspaceId }: Author, collectionId: string) {
  await lockWorkspace(tx, workspaceId);
  const row = await tx
    .selectFrom('collection')
    .select('title')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', collectionId)
    .executeTakeFirst();
  if (row === undefined) throw badField('change.collectionId', 'not in this workspace');
  const items = await tx
    .selectFrom('collection_item')
    .select('content_id')
    .where('workspace_id', '=', workspaceId)
    .where('collection_id', '=', collectionId)
    .orderBy('place')
    .execute();
  return { title: row.title, held: items.map((item) => item.content_id) };
}
