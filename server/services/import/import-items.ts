import type { Tx } from '../../db/schema.ts';
import { createContent } from '../content/create-content.ts';
import { fold } from '../content/fields.ts';
import type { Author } from '../content/history.ts';
import { updateContent } from '../content/update-content.ts';
import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';
import type { ImportItem } from './parse.ts';

/**
 * Brings items in: an asset is known by its URL, a message by its title and kind; what is known is
 * edited, the rest made. With `approve` all of it is approved.
 *
 * @param now epoch ms
 */
export async function importItems(
  tx: Tx,
  author: Author,
  items: readonly ImportItem[],
  options: { approve: boolean; now: number },
): Promise<{ created: number; updated: number }> {
  const result = { created: 0, updated: 0 };
  for (const item of items) {
    const known = await findKnown(tx, author.workspaceId, item);
    let status: ContentStatus = 'draft';
    let id: string;
    if (known === undefined) {
      id = await createContent(tx, author, item, options.now);
      result.created += 1;
    } else {
      ({ id } = known);
      status = known.status as ContentStatus;
      const target = { type: item.type, id, patch: { ...item.fields, note: 'imported' } };
      await updateContent(tx, author, target, options.now);
      result.updated += 1;
    }
    if (options.approve) await approve(tx, author, { type: item.type, id, status }, options.now);
  }
  return result;
}

const findKnown = (tx: Tx, workspaceId: string, { type, fields }: ImportItem) =>
  tx
    .selectFrom('content')
    .select(['id', 'status'])
    .where('workspace_id', '=', workspaceId)
    .where('type', '=', type)
    .$if(type === 'asset', (query) => query.where('url', '=', fields.url))
    .$if(type === 'message', (query) =>
      query.where('kind', '=', fields.kind).where('title_key', '=', fold(fields.title)),
    )
    .orderBy('id')
    .executeTakeFirst();

/** Through review, as the life of content asks for. */
export async function approve(
  tx: Tx,
  author: Author,
  content: { type: ImportItem['type']; id: string; status: ContentStatus },
  now: number,
): Promise<void> {
  const steps: ContentStatus[] =
    content.status === 'draft' ? ['in-review', 'approved'] : ['approved'];
  for (const status of steps) {
    await updateContent(tx, author, { ...content, patch: { status } }, now);
  }
}
