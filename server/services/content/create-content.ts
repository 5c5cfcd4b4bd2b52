import { v7 } from 'uuid';
import type { Tx } from '../../db/schema.ts';
import { readSettings } from '../settings/read-settings.ts';
import { changesOf } from './changes-of.ts';
import { newestColumns, toColumns, type ContentFields, type ContentType } from './fields.ts';
import { writeHistory, type Author } from './history.ts';
import { dueAfter } from './verification.ts';

/**
 * Makes a draft, version 1, owned by its author.
 *
 * @param now epoch ms
 * @returns its id
 */
export async function createContent(
  tx: Tx,
  author: Author,
  content: {
    type: ContentType;
    fields: ContentFields;
    /** An import makes it. */
    imported?: boolean | undefined;
    /** How often it is to be verified; without it, as the workspace has it. */
    verifyEveryDays?: number | null | undefined;
  },
  now: number,
): Promise<string> {
  const id = v7({ msecs: now });
  const everyDays =
    content.verifyEveryDays === undefined
      ? (await readSettings(tx, author.workspaceId)).verifyEveryDays
      : content.verifyEveryDays;
  await tx
    .insertInto('content')
    .values({
      workspace_id: author.workspaceId,
      id,
      type: content.type,
      status: 'draft',
      approved_version: null,
      latest_version: 1,
      revision: 0,
      owner_id: author.userId,
      replacement_id: null,
      removed_at: null,
      created_at: now,
      updated_at: now,
      verify_every_days: everyDays,
      verify_by: dueAfter(now, everyDays),
      ...newestColumns(content.fields),
    })
    .execute();
  await tx
    .insertInto('content_version')
    .values({
      workspace_id: author.workspaceId,
      content_id: id,
      version: 1,
      ...toColumns(content.fields),
      created_by: author.userId,
      created_at: now,
    })
    .execute();
  await writeHistory(tx, author, {
    contentId: id,
    action: content.imported === true ? 'imported' : 'created',
    to: 'draft',
    version: 1,
    changes: changesOf(null, content.fields),
    at: now,
  });
  return id;
}
