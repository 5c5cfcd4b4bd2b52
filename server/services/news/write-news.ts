import { v7 } from 'uuid';
import type { NewsKind } from '../../../utils/contract/news.ts';
import type { Tx } from '../../db/schema.ts';

/** Tells people something, in the transaction in which it happens. */
export async function writeNews(
  tx: Tx,
  workspaceId: string,
  userIds: readonly string[],
  news: {
    kind: NewsKind;
    about: string;
    contentId: string | null;
    byId: string;
    note: string;
    at: number;
    /** What made it news, where undoing that takes it back. */
    sourceId?: string;
  },
): Promise<void> {
  if (userIds.length === 0) return;
  await tx
    .insertInto('news')
    .values(
      [...new Set(userIds)].map((userId) => ({
        workspace_id: workspaceId,
        id: v7(),
        user_id: userId,
        kind: news.kind,
        at: news.at,
        about: news.about.slice(0, 300),
        content_id: news.contentId,
        by_id: news.byId,
        note: news.note,
        seen_at: null,
        source_id: news.sourceId ?? '',
      })),
    )
    .execute();
}
