import type { Db } from '../../db/schema.ts';
import type { WebhookMessageTable, WebhookTable } from '../../db/tables/telling.ts';
import { waitingMessages } from './waiting-messages.ts';

/** A message that is this process's to send, until its claim is over. */
export type ClaimedMessage = WebhookMessageTable & { webhook: WebhookTable };

/** Longer than an attempt takes; after that, whoever claimed it has died. */
const claimMs = 60_000;

/** So many for one address at a time. */
const atOnce = 10;

/** An address for which something is due. */
export interface DueWebhook {
  workspaceId: string;
  webhookId: string;
}

export async function listDueWebhooks(db: Db, now: number): Promise<DueWebhook[]> {
  const rows = await db
    .selectFrom('webhook_message')
    .select(['workspace_id', 'webhook_id'])
    .distinct()
    .where(waitingMessages)
    .where('next_at', '<=', now)
    .where('claimed_until', '<=', now)
    .execute();
  return rows.map((row) => ({ workspaceId: row.workspace_id, webhookId: row.webhook_id }));
}

/** Claims what is due for an address, of all server processes for one: the oldest first. */
export async function claimMessages(
  db: Db,
  { workspaceId, webhookId }: DueWebhook,
  now: number,
): Promise<ClaimedMessage[]> {
  const webhook = await db
    .selectFrom('webhook')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', webhookId)
    .executeTakeFirst();
  const due = await db
    .selectFrom('webhook_message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('webhook_id', '=', webhookId)
    .where(waitingMessages)
    .where('next_at', '<=', now)
    .where('claimed_until', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(atOnce)
    .execute();
  if (due.length === 0 || webhook === undefined) return [];
  const ids = due.map(({ id }) => id);
  // Judged again in the statement that claims: another process may have been faster.
  const claimed = await db
    .updateTable('webhook_message')
    .set({ claimed_until: now + claimMs })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .where(waitingMessages)
    .where('next_at', '<=', now)
    .where('claimed_until', '<=', now)
    .returningAll()
    .execute();
  return claimed.map((message) => ({ ...message, webhook }));
}
