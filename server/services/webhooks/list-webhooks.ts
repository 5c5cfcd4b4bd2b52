import type { Webhook } from '../../../utils/contract/webhooks.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { waitingMessages } from './waiting-messages.ts';

/** The workspace's webhooks, oldest first, without their secrets. */
export async function listWebhooks(db: Db, workspaceId: string, now: number): Promise<Webhook[]> {
  const rows = await db
    .selectFrom('webhook as w')
    .leftJoin('user as u', 'u.id', 'w.made_by')
    .selectAll('w')
    .select('u.name as made_by_name')
    .where('w.workspace_id', '=', workspaceId)
    .orderBy('w.created_at')
    .orderBy('w.id')
    .execute();
  const waiting = await db
    .selectFrom('webhook_message')
    .select('webhook_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where(waitingMessages)
    .groupBy('webhook_id')
    .execute();
  return Promise.all(
    rows.map(async (row): Promise<Webhook> => ({
      id: row.id,
      url: row.url,
      format: row.format as Webhook['format'],
      types: JSON.parse(row.types) as Webhook['types'],
      state: row.state as Webhook['state'],
      failingSince: row.failing_since,
      formerUntil: row.former_until > now ? row.former_until : null,
      madeByName: row.made_by_name ?? '',
      createdAt: row.created_at,
      waiting: waiting.find(({ webhook_id: id }) => id === row.id)?.count ?? 0,
      last: await readLastAttempt(db, workspaceId, row.id),
    })),
  );
}

/**
 * One of them.
 *
 * @throws ProblemError not-found
 */
export async function findWebhook(
  db: Db,
  workspaceId: string,
  id: string,
  now: number,
): Promise<Webhook> {
  const webhook = (await listWebhooks(db, workspaceId, now)).find((each) => each.id === id);
  if (webhook === undefined) throw notFound('webhook');
  return webhook;
}

async function readLastAttempt(db: Db, workspaceId: string, webhookId: string) {
  const row = await db
    .selectFrom('webhook_attempt as a')
    .innerJoin('webhook_message as m', (join) =>
      join.onRef('m.workspace_id', '=', 'a.workspace_id').onRef('m.id', '=', 'a.message_id'),
    )
    .select(['a.at', 'a.took_ms', 'a.status', 'a.said'])
    .where('a.workspace_id', '=', workspaceId)
    .where('m.webhook_id', '=', webhookId)
    .orderBy('a.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { at: row.at, tookMs: row.took_ms, status: row.status, said: row.said };
}
