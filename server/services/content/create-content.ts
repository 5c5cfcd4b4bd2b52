import { v7 } from 'uuid';
import type { Tx } from '../../db/schema.ts';
import { newestColumns, toColumns, type ContentFields, type ContentType } from './fields.ts';
import { writeHistory, type Author } from './history.ts';

/**
 * Makes a draft, version 1, owned by its author.
 *
 * @param now epoch ms
 * @returns its id
 */
export async function createContent(
  tx: Tx,
  author: Author,
  content: { type: ContentType; fields: ContentFields },
  now: number,
): Promise<string> {
  const id = v7({ msecs: now });
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
    action: 'created',
    to: 'draft',
    version: 1,
    at: now,
  });
  return id;
}
