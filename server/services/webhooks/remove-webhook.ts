import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';

/**
 * Removes a webhook with its log.
 *
 * @throws ProblemError not-found
 */
export async function removeWebhook(db: Db, workspaceId: string, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('webhook')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (gone === undefined) throw notFound('webhook');
}
