import type { WebhookMade } from '../../../utils/contract/webhooks.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { findWebhook } from './list-webhooks.ts';
import { newSecret } from './sign.ts';

/** How long the secret before goes on signing. */
const bothMs = 24 * 3_600_000;

/**
 * Gives a webhook a new secret, told here and never again. For a day the one before signs too.
 *
 * @throws ProblemError not-found
 */
export async function rotateSecret(
  db: Db,
  workspaceId: string,
  id: string,
  now: number,
): Promise<WebhookMade> {
  const secret = newSecret();
  const found = await db
    .updateTable('webhook')
    .set((eb) => ({ former_secret: eb.ref('secret'), former_until: now + bothMs, secret }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (found === undefined) throw notFound('webhook');
  return { ...(await findWebhook(db, workspaceId, id, now)), secret };
}
