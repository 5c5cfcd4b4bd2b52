import { v7 } from 'uuid';
import type { WebhookInput, WebhookMade } from '../../../utils/contract/webhooks.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { ProblemError } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { findWebhook } from './list-webhooks.ts';
import { newSecret } from './sign.ts';

const mostWebhooks = 20;

/**
 * Adds a webhook, turned on, with a new secret that is told here and never again.
 *
 * @throws ProblemError conflict where there are too many
 */
export async function addWebhook(
  db: Db,
  caller: Caller,
  input: WebhookInput,
  now: number,
): Promise<WebhookMade> {
  const { workspaceId } = caller;
  const id = v7({ msecs: now });
  const secret = newSecret();
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const { count } = await tx
      .selectFrom('webhook')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    if (count >= mostWebhooks) {
      throw new ProblemError('conflict', `There are ${mostWebhooks} webhooks already.`);
    }
    await tx
      .insertInto('webhook')
      .values({
        workspace_id: workspaceId,
        id,
        url: input.url,
        format: input.format,
        types: JSON.stringify([...new Set(input.types)]),
        state: 'on',
        secret,
        former_secret: '',
        former_until: 0,
        failing_since: null,
        made_by: caller.userId,
        created_at: now,
      })
      .execute();
  });
  return { ...(await findWebhook(db, workspaceId, id, now)), secret };
}
