import type { Tx } from '../../db/schema.ts';
import type { Author } from '../content/history.ts';
import { writeNews } from '../news/write-news.ts';

/** What of a task its assignee is told. */
interface Given {
  id: string;
  title: string;
  contentId: string;
  assigneeId: string;
}

/** Tells whom a task was given, but for who gave it to themselves. */
export async function tellAssignee(
  tx: Tx,
  { workspaceId, userId }: Author,
  { id, title, contentId, assigneeId }: Given,
  now: number,
): Promise<void> {
  if (assigneeId === userId) return;
  await writeNews(tx, workspaceId, [assigneeId], {
    kind: 'task-given',
    about: title,
    contentId,
    byId: userId,
    note: '',
    at: now,
    sourceId: id,
  });
}

/** A task that was taken away, or given to somebody else, is no news to whom it was given before. */
export async function untellAssignee(tx: Tx, workspaceId: string, taskId: string): Promise<void> {
  await tx
    .deleteFrom('news')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'task-given')
    .where('source_id', '=', taskId)
    .execute();
}
