import type { ContentChange, HistoryAction } from '../../../utils/contract/history.ts';
import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';
import type { Tx } from '../../db/schema.ts';
import { inChunks } from './in-chunks.ts';

/** Who writes, and when. */
export interface Author {
  workspaceId: string;
  userId: string;
}

/** One thing that happened to an item of content. */
export interface HistoryDraft {
  contentId: string;
  action: HistoryAction;
  from?: ContentStatus;
  to?: ContentStatus;
  version: number;
  note?: string | undefined;
  /** What each field that changed said before, and says now. */
  changes?: readonly ContentChange[];
  /** How many items were changed at one go; 1 without it. */
  together?: number;
  at: number;
}

/** Adds to what happened to an item of content; in the transaction in which it happens. */
export const writeHistory = (tx: Tx, author: Author, entry: HistoryDraft): Promise<void> =>
  writeHistories(tx, author, [entry]);

/** Adds to what happened to any number of items, in order; a few statements for hundreds. */
export async function writeHistories(
  tx: Tx,
  author: Author,
  entries: readonly HistoryDraft[],
): Promise<void> {
  // Nobody else is at it: whoever changes content holds the workspace's row.
  const last = new Map<string, number>();
  for (const ids of inChunks([...new Set(entries.map(({ contentId }) => contentId))])) {
    const rows = await tx
      .selectFrom('content_history')
      .select('content_id')
      .select((eb) => eb.fn.max<number>('seq').as('last'))
      .where('workspace_id', '=', author.workspaceId)
      .where('content_id', 'in', ids)
      .groupBy('content_id')
      .execute();
    for (const row of rows) last.set(row.content_id, row.last);
  }
  const rows = entries.map((entry) => {
    const seq = (last.get(entry.contentId) ?? 0) + 1;
    last.set(entry.contentId, seq);
    return {
      workspace_id: author.workspaceId,
      content_id: entry.contentId,
      seq,
      action: entry.action,
      status_from: entry.from ?? null,
      status_to: entry.to ?? null,
      version: entry.version,
      note: entry.note ?? '',
      user_id: author.userId,
      at: entry.at,
      changes: JSON.stringify(entry.changes ?? []),
      together: entry.together ?? 1,
    };
  });
  for (const values of inChunks(rows)) {
    await tx.insertInto('content_history').values(values).execute();
  }
}
