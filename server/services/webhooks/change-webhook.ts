import type { Webhook, WebhookPatch } from '../../../utils/contract/webhooks.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { findWebhook } from './list-webhooks.ts';
import { dropWaiting } from './settle.ts';

/**
 * Changes what the patch names. Turned off, what waits is dropped; turned on, it starts afresh.
 *
 * @throws ProblemError not-found
 */
export async function changeWebhook(
  db: Db,
  workspaceId: string,
  target: { id: string; patch: WebhookPatch },
  now: number,
): Promise<Webhook> {
  const { id, patch } = target;
  await inTransaction(db, async (tx) => {
    const found = await tx
      .updateTable('webhook')
      .set((eb) => ({
        // An empty patch is one too, and an update must set something.
        made_by: eb.ref('made_by'),
        ...(patch.url !== undefined && { url: patch.url }),
        ...(patch.format !== undefined && { format: patch.format }),
        ...(patch.types !== undefined && { types: JSON.stringify([...new Set(patch.types)]) }),
        ...(patch.state !== undefined && { state: patch.state }),
        // What failed at another address, or before somebody looked after it, says nothing of now.
        ...((patch.url !== undefined || patch.state === 'on') && { failing_since: null }),
      }))
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (found === undefined) throw notFound('webhook');
    if (patch.state === 'off') await dropWaiting(tx, workspaceId, id);
  });
  return findWebhook(db, workspaceId, id, now);
}
