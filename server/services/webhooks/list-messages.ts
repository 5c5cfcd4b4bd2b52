import type { WebhookMessage } from '../../../utils/contract/webhooks.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';

const listed = 100;

/**
 * What was told to a webhook, newest first, with every attempt.
 *
 * @throws ProblemError not-found
 */
export async function listMessages(
  db: Db,
  workspaceId: string,
  webhookId: string,
): Promise<WebhookMessage[]> {
  const webhook = await db
    .selectFrom('webhook')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', webhookId)
    .executeTakeFirst();
  if (webhook === undefined) throw notFound('webhook');
  const rows = await db
    .selectFrom('webhook_message')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('webhook_id', '=', webhookId)
    .orderBy('id', 'desc')
    .limit(listed)
    .execute();
  if (rows.length === 0) return [];
  const attempts = await db
    .selectFrom('webhook_attempt')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(
      'message_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('nr')
    .execute();
  const attemptsOf = Map.groupBy(attempts, (row) => row.message_id);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    at: row.at,
    state: row.state as WebhookMessage['state'],
    nextAt: row.state === 'waiting' ? row.next_at : null,
    attempts: (attemptsOf.get(row.id) ?? []).map((each) => ({
      at: each.at,
      tookMs: each.took_ms,
      status: each.status,
      said: each.said,
    })),
  }));
}
