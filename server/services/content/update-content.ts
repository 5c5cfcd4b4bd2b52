import type { AssetPatch } from '../../../utils/contract/content.ts';
import { internalMessageKinds, type ContentStatus } from '../../../utils/contract/vocabulary.ts';
import type { Tx } from '../../db/schema.ts';
import { badField, notFound, ProblemError } from '../problem-error.ts';
import { raiseRevision } from '../workspace/raise-revision.ts';
import {
  fromColumns,
  newestColumns,
  toColumns,
  type ContentFields,
  type ContentType,
} from './fields.ts';
import { writeHistory, type Author } from './history.ts';
import { mayBecome, waysFrom } from './transitions.ts';

/** A patch of either type: any of the fields, and what steers. */
export type ContentPatch = { [K in keyof ContentFields]?: ContentFields[K] | undefined } & Pick<
  AssetPatch,
  'status' | 'replacementId' | 'ownerId' | 'note'
>;

/**
 * Changes what the patch names: fields first, then the status. An edit of approved content makes a
 * new version and leaves reps the approved one, until `approved` is given again.
 *
 * @param now epoch ms
 * @throws ProblemError not-found; conflict for a status that can't follow; invalid-body with the field
 */
export async function updateContent(
  tx: Tx,
  author: Author,
  target: { type: ContentType; id: string; patch: ContentPatch },
  now: number,
): Promise<void> {
  const { workspaceId } = author;
  const { id, patch } = target;
  const revision = await raiseRevision(tx, workspaceId);
  const content = await tx
    .selectFrom('content')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('type', '=', target.type)
    .executeTakeFirst();
  if (content === undefined) throw notFound(target.type);

  const current = fromColumns(
    await tx
      .selectFrom('content_version')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('content_id', '=', id)
      .where('version', '=', content.latest_version)
      .executeTakeFirstOrThrow(),
  );
  const wanted = merge(target.type, current, patch);
  await checkReferences(tx, workspaceId, id, patch);

  let version = content.latest_version;
  const edited = JSON.stringify(toColumns(current)) !== JSON.stringify(toColumns(wanted));
  if (edited) {
    version = await writeVersion(tx, author, { id, latest: content, fields: wanted }, now);
    await writeHistory(tx, author, {
      contentId: id,
      action: 'edited',
      version,
      note: patch.status === undefined ? patch.note : '',
      at: now,
    });
  }

  const from = content.status as ContentStatus;
  const to = patch.status ?? from;
  const approves =
    to === 'approved' && patch.status !== undefined && content.approved_version !== version;
  if (to !== from || approves) {
    if (!mayBecome(from, to)) {
      throw new ProblemError('conflict', `It can't become "${to}". ${waysFrom(from)}`, [
        { path: 'status', message: waysFrom(from) },
      ]);
    }
    await writeHistory(tx, author, {
      contentId: id,
      action: 'status',
      from,
      to,
      version,
      note: patch.note,
      at: now,
    });
  }

  const replacementId =
    patch.replacementId === undefined ? content.replacement_id : patch.replacementId;
  const ownerId = patch.ownerId ?? content.owner_id;
  const seenByReps =
    to !== from ||
    approves ||
    replacementId !== content.replacement_id ||
    ownerId !== content.owner_id;
  await tx
    .updateTable('content')
    .set({
      status: to,
      latest_version: version,
      approved_version: approves ? version : content.approved_version,
      revision: seenByReps ? revision : content.revision,
      replacement_id: replacementId,
      owner_id: ownerId,
      removed_at: removedAt(content.removed_at, from, to, now),
      updated_at: edited || seenByReps ? now : content.updated_at,
      ...newestColumns(wanted),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

function removedAt(before: number | null, from: ContentStatus, to: ContentStatus, now: number) {
  if (to === 'approved') return null;
  return from === 'approved' ? now : before;
}

/** What the newest version will say; refuses what does not go together. */
function merge(type: ContentType, current: ContentFields, patch: ContentPatch): ContentFields {
  const named = Object.entries(patch).filter(
    ([key, value]) => key in current && value !== undefined,
  );
  const wanted: ContentFields = { ...current, ...Object.fromEntries(named) };
  // An asset may be of the kind `battlecard` too, and decides for itself.
  if (type === 'message' && (internalMessageKinds as readonly string[]).includes(wanted.kind)) {
    if (patch.visibility === 'buyer') {
      throw badField('visibility', 'this kind is for reps alone: internal');
    }
    wanted.visibility = 'internal';
  }
  if (wanted.startsAt !== null && wanted.endsAt !== null && wanted.startsAt >= wanted.endsAt) {
    throw badField('endsAt', 'must be after startsAt');
  }
  return wanted;
}

async function checkReferences(tx: Tx, workspaceId: string, id: string, patch: ContentPatch) {
  if (patch.replacementId === id) throw badField('replacementId', 'it can not replace itself');
  if (patch.replacementId != null) {
    const replacement = await tx
      .selectFrom('content')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', patch.replacementId)
      .executeTakeFirst();
    if (replacement === undefined) throw badField('replacementId', 'not in this workspace');
  }
  if (patch.ownerId !== undefined) {
    const owner = await tx
      .selectFrom('member')
      .select('id')
      .where('organizationId', '=', workspaceId)
      .where('userId', '=', patch.ownerId)
      .executeTakeFirst();
    if (owner === undefined) throw badField('ownerId', 'not a person of this workspace');
  }
}

/** An approved version is never touched; one that nobody approved yet is edited in place. */
async function writeVersion(
  tx: Tx,
  author: Author,
  target: {
    id: string;
    latest: { latest_version: number; approved_version: number | null };
    fields: ContentFields;
  },
  now: number,
): Promise<number> {
  const { latest_version: latest, approved_version: approved } = target.latest;
  const columns = { ...toColumns(target.fields), created_by: author.userId, created_at: now };
  if (latest === approved) {
    await tx
      .insertInto('content_version')
      .values({
        workspace_id: author.workspaceId,
        content_id: target.id,
        version: latest + 1,
        ...columns,
      })
      .execute();
    return latest + 1;
  }
  await tx
    .updateTable('content_version')
    .set(columns)
    .where('workspace_id', '=', author.workspaceId)
    .where('content_id', '=', target.id)
    .where('version', '=', latest)
    .execute();
  return latest;
}
