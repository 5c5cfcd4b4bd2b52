import type { Tx } from '../../db/schema.ts';
import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';

/** Who writes, and when. */
export interface Author {
  workspaceId: string;
  userId: string;
}

/** Adds to what happened to an item of content; in the transaction in which it happens. */
export async function writeHistory(
  tx: Tx,
  author: Author,
  entry: {
    contentId: string;
    action: 'created' | 'edited' | 'status';
    from?: ContentStatus;
    to?: ContentStatus;
    version: number;
    note?: string;
    at: number;
  },
): Promise<void> {
  // Nobody else is at it: whoever changes content holds the workspace's row.
  const { last } = await tx
    .selectFrom('content_history')
    .select((eb) => eb.fn.max<number | null>('seq').as('last'))
    .where('workspace_id', '=', author.workspaceId)
    .where('content_id', '=', entry.contentId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('content_history')
    .values({
      workspace_id: author.workspaceId,
      content_id: entry.contentId,
      seq: (last ?? 0) + 1,
      action: entry.action,
      status_from: entry.from ?? null,
      status_to: entry.to ?? null,
      version: entry.version,
      note: entry.note ?? '',
      user_id: author.userId,
      at: entry.at,
    })
    .execute();
}
