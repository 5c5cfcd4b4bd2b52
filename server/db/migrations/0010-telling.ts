import { sql, type Kysely } from 'kysely';
import { leadEvents } from '../../services/goals/lead-events.ts';
import { waitingMessages } from '../../services/webhooks/waiting-messages.ts';
import type { Engine } from '../schema.ts';

/**
 * Goals, webhooks with what waits to be sent and what became of it, who reads the digest, and work on
 * leads found without reading all events.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  await db.schema
    .createTable('goal')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('side', text, (c) => c.notNull())
    .addColumn('measure', text, (c) => c.notNull())
    .addColumn('within', 'integer')
    .addColumn('target', 'double precision', (c) => c.notNull())
    .addColumn('owner_id', text, (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('goal_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('goal_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();

  await db.schema
    .createTable('told')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('what', text, (c) => c.notNull())
    .addColumn('week', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('told_pk', ['workspace_id', 'what', 'week'])
    .addForeignKeyConstraint('told_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();

  await db.schema
    .createTable('webhook')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('format', text, (c) => c.notNull())
    .addColumn('types', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('secret', text, (c) => c.notNull())
    .addColumn('former_secret', text, (c) => c.notNull())
    .addColumn('former_until', 'bigint', (c) => c.notNull())
    .addColumn('failing_since', 'bigint')
    .addColumn('made_by', text, (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('webhook_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('webhook_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();

  await db.schema
    .createTable('webhook_message')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('webhook_id', text, (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'bigint', (c) => c.notNull())
    .addColumn('claimed_until', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('webhook_message_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint(
      'webhook_message_webhook',
      ['workspace_id', 'webhook_id'],
      'webhook',
      ['workspace_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('webhook_message_due')
    .on('webhook_message')
    .columns(['next_at', 'workspace_id'])
    .where(waitingMessages)
    .execute();
  await db.schema
    .createIndex('webhook_message_log')
    .on('webhook_message')
    .columns(['workspace_id', 'webhook_id', 'id'])
    .execute();

  await db.schema
    .createTable('webhook_attempt')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('message_id', text, (c) => c.notNull())
    .addColumn('nr', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('took_ms', 'integer', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('said', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('webhook_attempt_pk', ['workspace_id', 'message_id', 'nr'])
    .addForeignKeyConstraint(
      'webhook_attempt_message',
      ['workspace_id', 'message_id'],
      'webhook_message',
      ['workspace_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();

  await db.schema
    .createIndex('event_leads')
    .on('event')
    .columns(['workspace_id', 'record', 'at', 'kind', 'undone_at'])
    .where(leadEvents)
    .execute();

  await db.schema
    .createTable('digest_reader')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('token', text, (c) => c.notNull())
    .addColumn('sent_week', text, (c) => c.notNull())
    .addColumn('claimed_until', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('digest_reader_pk', ['workspace_id', 'user_id'])
    .addForeignKeyConstraint('digest_reader_workspace', ['workspace_id'], 'workspace', [
      'workspace_id',
    ])
    .execute();
}
