import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import { insertMessages } from './queue-webhooks.ts';

/**
 * Queues a message that says who tries the webhook out. It takes the way every other takes.
 *
 * @returns its id
 * @throws ProblemError not-found; conflict for a webhook that is off
 */
export async function testWebhook(
  db: Db,
  caller: Caller,
  id: string,
  now: number,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const webhook = await tx
      .selectFrom('webhook')
      .select('state')
      .where('workspace_id', '=', caller.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (webhook === undefined) throw notFound('webhook');
    if (webhook.state !== 'on') throw new ProblemError('conflict', 'Turn the webhook on first.');
    const text = `${caller.name} of ${caller.workspaceName} tried out this webhook.`;
    const [message = ''] = await insertMessages(tx, caller.workspaceId, {
      type: 'webhook.test',
      webhookIds: [id],
      payloads: [{ text }],
      now,
    });
    return message;
  });
}
