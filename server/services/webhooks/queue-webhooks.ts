import { v7 } from 'uuid';
import type { MessageType, WebhookPayloads } from '../../../utils/contract/webhooks.ts';
import type { Tx } from '../../db/schema.ts';

/**
 * Queues what has happened for every webhook that wants to hear of it, in the transaction in which
 * it happens: told if it is kept, and not told if it is not. Sending is somebody else's work.
 *
 * @param payloads one a thing that happened; or what makes them, called only when somebody listens
 * @param now epoch ms
 * @example await queueWebhooks(tx, workspaceId, 'request.filled', [{ id, title, … }], now)
 */
export async function queueWebhooks<T extends MessageType>(
  tx: Tx,
  workspaceId: string,
  type: T,
  payloads: readonly WebhookPayloads[T][] | (() => Promise<readonly WebhookPayloads[T][]>),
  now: number,
): Promise<void> {
  if (typeof payloads !== 'function' && payloads.length === 0) return;
  const webhooks = await tx
    .selectFrom('webhook')
    .select(['id', 'types'])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'on')
    .execute();
  const listening = webhooks.filter(({ types }) => (JSON.parse(types) as string[]).includes(type));
  if (listening.length === 0) return;
  const told = typeof payloads === 'function' ? await payloads() : payloads;
  const ids = listening.map(({ id }) => id);
  await insertMessages(tx, workspaceId, { type, webhookIds: ids, payloads: told, now });
}

/** Many at once: a bulk edit may tell of hundreds. */
const rowsPerInsert = 200;

/** One message a webhook and thing, due now. Returns their ids. */
export async function insertMessages<T extends MessageType>(
  tx: Tx,
  workspaceId: string,
  message: {
    type: T;
    webhookIds: readonly string[];
    payloads: readonly WebhookPayloads[T][];
    now: number;
  },
): Promise<string[]> {
  const { type, now } = message;
  const rows = message.payloads.flatMap((payload) =>
    message.webhookIds.map((webhookId) => ({
      workspace_id: workspaceId,
      id: v7({ msecs: now }),
      webhook_id: webhookId,
      type,
      at: now,
      payload: JSON.stringify(payload),
      state: 'waiting',
      attempts: 0,
      next_at: now,
      claimed_until: 0,
    })),
  );
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await tx
      .insertInto('webhook_message')
      .values(rows.slice(start, start + rowsPerInsert))
      .execute();
  }
  return rows.map(({ id }) => id);
}
