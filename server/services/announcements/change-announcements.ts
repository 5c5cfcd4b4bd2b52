import { v7 } from 'uuid';
import type {
  AnnouncementInput,
  AnnouncementPatch,
  AnnouncementRecord,
} from '../../../utils/contract/announcements.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db, Tx } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { badField, notFound } from '../problem-error.ts';
import type { System } from '../system.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { listAnnouncements } from './list-announcements.ts';

/**
 * Tells everybody something.
 *
 * @throws ProblemError invalid-body for content that the workspace does not have
 */
export async function addAnnouncement(
  system: System,
  author: Author,
  input: AnnouncementInput,
): Promise<AnnouncementRecord> {
  const now = system.now();
  const id = v7({ msecs: now });
  await inTransaction(system.db, (tx) => createAnnouncement(tx, author, { id, ...input }, now));
  return readOne(system.db, author.workspaceId, id);
}

/** As `addAnnouncement`, in a transaction that is there. */
export async function createAnnouncement(
  tx: Tx,
  author: Author,
  input: AnnouncementInput & { id: string },
  now: number,
): Promise<void> {
  await checkContent(tx, author.workspaceId, input.contentId);
  await tx
    .insertInto('announcement')
    .values({
      workspace_id: author.workspaceId,
      id: input.id,
      title: input.title,
      body: input.body,
      content_id: input.contentId,
      by_id: author.userId,
      created_at: now,
      starts_at: input.startsAt,
      ends_at: input.endsAt,
    })
    .execute();
}

/**
 * Changes what the patch names; whoever has read it has read it.
 *
 * @throws ProblemError not-found; invalid-body with the field
 */
export async function changeAnnouncement(
  system: System,
  { workspaceId }: Author,
  { id, patch }: { id: string; patch: AnnouncementPatch },
): Promise<AnnouncementRecord> {
  await inTransaction(system.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const row = await tx
      .selectFrom('announcement')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw notFound('announcement');
    const next = {
      title: patch.title ?? row.title,
      body: patch.body ?? row.body,
      content_id: patch.contentId === undefined ? row.content_id : patch.contentId,
      starts_at: patch.startsAt === undefined ? row.starts_at : patch.startsAt,
      ends_at: patch.endsAt === undefined ? row.ends_at : patch.endsAt,
    };
    if (next.starts_at !== null && next.ends_at !== null && next.starts_at >= next.ends_at) {
      throw badField('endsAt', 'must be after startsAt');
    }
    await checkContent(tx, workspaceId, patch.contentId ?? null);
    await tx
      .updateTable('announcement')
      .set(next)
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
  });
  return readOne(system.db, workspaceId, id);
}

/** @throws ProblemError not-found */
export async function removeAnnouncement(db: Db, workspaceId: string, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    await tx
      .deleteFrom('announcement_read')
      .where('workspace_id', '=', workspaceId)
      .where('announcement_id', '=', id)
      .execute();
    const { numDeletedRows } = await tx
      .deleteFrom('announcement')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw notFound('announcement');
  });
}

async function readOne(db: Db, workspaceId: string, id: string): Promise<AnnouncementRecord> {
  const found = (await listAnnouncements(db, workspaceId)).find((each) => each.id === id);
  if (found === undefined) throw notFound('announcement');
  return found;
}

async function checkContent(tx: Tx, workspaceId: string, contentId: string | null) {
  if (contentId === null) return;
  const content = await tx
    .selectFrom('content')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', contentId)
    .executeTakeFirst();
  if (content === undefined) throw badField('contentId', 'not in this workspace');
}
