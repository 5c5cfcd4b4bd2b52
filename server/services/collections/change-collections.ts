import { v7 } from 'uuid';
import type {
  CollectionDetail,
  CollectionInput,
  CollectionPatch,
} from '../../../utils/contract/collections.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Tx } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { changedMeanwhile } from '../content/refuse-changed.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { readCollection } from './read-collection.ts';
import { writeItems } from './write-items.ts';

/** So many ride with the catalogue to every browser. */
const most = 200;

/**
 * Makes a collection.
 *
 * @throws ProblemError invalid-body for content that the workspace does not have; conflict when there
 *   are too many
 */
export async function addCollection(
  system: System,
  author: Author,
  input: CollectionInput,
): Promise<CollectionDetail> {
  const now = system.now();
  const id = v7({ msecs: now });
  await inTransaction(system.db, (tx) => createCollection(tx, author, { id, ...input }, now));
  return readCollection(system.db, author.workspaceId, id, now);
}

/** As `addCollection`, in a transaction that is there. */
export async function createCollection(
  tx: Tx,
  author: Author,
  { id, title, summary, contentIds }: CollectionInput & { id: string },
  now: number,
): Promise<void> {
  const { workspaceId } = author;
  await lockWorkspace(tx, workspaceId);
  const { count } = await tx
    .selectFrom('collection')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  if (count >= most) {
    throw new ProblemError('conflict', `There can be ${most} collections. Take one away first.`);
  }
  await tx
    .insertInto('collection')
    .values({ workspace_id: workspaceId, id, title, summary, created_at: now, updated_at: now })
    .execute();
  await writeItems(tx, author, { id, title, contentIds }, now);
}

/**
 * Changes what the patch names.
 *
 * @throws ProblemError not-found; invalid-body for content that the workspace does not have; conflict
 *   where somebody changed it since the caller saw it
 */
export async function changeCollection(
  system: System,
  author: Author,
  { id, patch }: { id: string; patch: CollectionPatch },
): Promise<CollectionDetail> {
  const now = system.now();
  const { workspaceId } = author;
  await inTransaction(system.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const { title, updated_at: changedAt } = await readRow(tx, workspaceId, id);
    if ((patch.unchangedSince ?? changedAt) !== changedAt) throw changedMeanwhile('Somebody');
    await tx
      .updateTable('collection')
      .set({
        updated_at: now,
        ...(patch.title !== undefined && { title: patch.title }),
        ...(patch.summary !== undefined && { summary: patch.summary }),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    const { contentIds } = patch;
    if (contentIds === undefined) return;
    await writeItems(tx, author, { id, title: patch.title ?? title, contentIds }, now);
  });
  return readCollection(system.db, workspaceId, id, now);
}

/**
 * Takes a collection away; what it held stays.
 *
 * @throws ProblemError not-found
 */
export async function removeCollection(system: System, author: Author, id: string): Promise<void> {
  const { workspaceId } = author;
  await inTransaction(system.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const { title } = await readRow(tx, workspaceId, id);
    await writeItems(tx, author, { id, title, contentIds: [] }, system.now());
    await tx
      .deleteFrom('collection')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
  });
}

async function readRow(tx: Tx, workspaceId: string, id: string) {
  const row = await tx
    .selectFrom('collection')
    .select(['title', 'updated_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('collection');
  return row;
}
