import { inTransaction } from '../../db/transaction.ts';
import type { Db, Tx } from '../../db/schema.ts';
import { isSuccess, type Attempted } from './attempt.ts';
import type { ClaimedMessage } from './claim-messages.ts';
import { askedFor, patienceMs, pauseAfter } from './retries.ts';
import { waitingMessages } from './waiting-messages.ts';

/** Status of an address that wants to hear nothing more. */
const goneStatus = 410;

/**
 * Writes down what came of an attempt, and what is next: done, tried again later, or given up; a
 * webhook whose address is gone, or through which nothing has got for days, is turned off.
 *
 * @param random from 0 to 1
 */
export async function settle(
  db: Db,
  message: ClaimedMessage,
  attempted: Attempted,
  random: number,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    // The webhook's row first, whatever is next: two messages of one never wait for each other.
    const webhook = await markWebhook(tx, message, attempted);
    const nr = message.attempts + 1;
    const pause = isSuccess(attempted) ? null : pauseAfter(nr, random);
    const stays = webhook === 'on' && pause !== null;
    const state = isSuccess(attempted) ? 'sent' : stays ? 'waiting' : 'failed';
    const ended = attempted.at + attempted.tookMs;
    const quietUntil = ended + askedFor(attempted.askedMs);
    const mine = await tx
      .updateTable('webhook_message')
      .set({
        state,
        attempts: nr,
        next_at: stays ? Math.max(ended + pause, quietUntil) : message.next_at,
        claimed_until: 0,
      })
      .where('workspace_id', '=', message.workspace_id)
      .where('id', '=', message.id)
      // Taken back, or passed to another process by now: then this attempt is not the one that counts.
      .where('claimed_until', '=', message.claimed_until)
      .returning('id')
      .executeTakeFirst();
    if (mine !== undefined) {
      await tx
        .insertInto('webhook_attempt')
        .values({
          workspace_id: message.workspace_id,
          message_id: message.id,
          nr,
          at: attempted.at,
          took_ms: attempted.tookMs,
          status: attempted.status,
          said: attempted.said,
        })
        .execute();
    }
    if (webhook !== 'on') await dropWaiting(tx, message.workspace_id, message.webhook_id);
    else if (quietUntil > ended) await holdBack(tx, message, quietUntil);
  });
}

/** Who asks to be left alone means every message, not just the one that was answered so. */
async function holdBack(tx: Tx, message: ClaimedMessage, until: number): Promise<void> {
  await tx
    .updateTable('webhook_message')
    .set({ next_at: until })
    .where('workspace_id', '=', message.workspace_id)
    .where('webhook_id', '=', message.webhook_id)
    .where(waitingMessages)
    .where('next_at', '<', until)
    .execute();
}

/** How the webhook stands after this attempt. */
async function markWebhook(tx: Tx, message: ClaimedMessage, attempted: Attempted) {
  const { workspace_id: workspaceId, webhook_id: id } = message;
  const row = await tx
    .updateTable('webhook')
    .set((eb) => ({
      failing_since: isSuccess(attempted)
        ? null
        : eb.fn.coalesce('failing_since', eb.val(attempted.at)),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning(['state', 'failing_since'])
    .executeTakeFirst();
  if (row === undefined) return 'off';
  const isGone = attempted.status === goneStatus;
  const isHopeless = row.failing_since !== null && attempted.at - row.failing_since >= patienceMs;
  if (row.state !== 'on' || !(isGone || isHopeless)) return row.state;
  const state = isGone ? 'gone' : 'failing';
  await tx
    .updateTable('webhook')
    .set({ state })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  return state;
}

/** What waits for a webhook that was turned off is not sent, also not when it is turned on again. */
export async function dropWaiting(tx: Tx, workspaceId: string, webhookId: string): Promise<void> {
  await tx
    .updateTable('webhook_message')
    .set({ state: 'dropped' })
    .where('workspace_id', '=', workspaceId)
    .where('webhook_id', '=', webhookId)
    .where(waitingMessages)
    .execute();
}
