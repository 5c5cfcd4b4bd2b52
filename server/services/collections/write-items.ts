import type { Tx } from '../../db/schema.ts';
import { writeHistories, type Author } from '../content/history.ts';
import { inChunks } from '../content/in-chunks.ts';
import { badField } from '../problem-error.ts';

/**
 * Gives a collection other contents, or another order; who comes and who goes is in their history.
 * Call it with the workspace locked.
 *
 * @param now epoch ms
 * @throws ProblemError invalid-body for an id that the workspace does not have
 */
export async function writeItems(
  tx: Tx,
  author: Author,
  collection: { id: string; title: string; contentIds: readonly string[] },
  now: number,
): Promise<void> {
  const { workspaceId } = author;
  const { id, title, contentIds } = collection;
  const rows = await tx
    .selectFrom('collection_item')
    .select('content_id')
    .where('workspace_id', '=', workspaceId)
    .where('collection_id', '=', id)
    .execute();
  const held = new Set(rows.map((row) => row.content_id));
  const wanted = new Set(contentIds);
  const added = contentIds.filter((each) => !held.has(each));
  const gone = [...held].filter((each) => !wanted.has(each));
  const versions = new Map<string, number>();
  for (const some of inChunks([...added, ...gone])) {
    const contents = await tx
      .selectFrom('content')
      .select(['id', 'latest_version'])
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', some)
      .execute();
    for (const content of contents) versions.set(content.id, content.latest_version);
  }
  for (const each of added) {
    if (!versions.has(each)) {
      throw badField(`contentIds.${contentIds.indexOf(each)}`, 'not in this workspace');
    }
  }
  await tx
    .deleteFrom('collection_item')
    .where('workspace_id', '=', workspaceId)
    .where('collection_id', '=', id)
    .execute();
  const items = contentIds.map((contentId, place) => ({
    workspace_id: workspaceId,
    collection_id: id,
    content_id: contentId,
    place,
  }));
  for (const some of inChunks(items)) await tx.insertInto('collection_item').values(some).execute();
  await tx
    .updateTable('collection')
    .set({ updated_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  const entryOf = (contentId: string, before: string | null, after: string | null) => ({
    contentId,
    action: 'collection' as const,
    version: versions.get(contentId) ?? 1,
    changes: [{ field: 'collection', before, after }],
    together: added.length + gone.length,
    at: now,
  });
  await writeHistories(tx, author, [
    ...added.map((each) => entryOf(each, null, title)),
    ...gone.map((each) => entryOf(each, title, null)),
  ]);
}
