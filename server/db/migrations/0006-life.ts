import { sql, type Kysely } from 'kysely';
import { useEvents } from '../../services/news/use-events.ts';
import type { Engine } from '../schema.ts';

/**
 * Who verifies content and when; before and after in its history; collections, announcements with
 * who has read them, the glossary; and who used what, found without reading all events.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  await db.schema.alterTable('content').addColumn('verifier_id', text).execute();
  await db.schema.alterTable('content').addColumn('verify_every_days', 'integer').execute();
  await db.schema.alterTable('content').addColumn('verified_at', 'bigint').execute();
  await db.schema.alterTable('content').addColumn('verify_by', 'bigint').execute();
  await db.schema
    .createIndex('content_verify')
    .on('content')
    .columns(['workspace_id', 'verify_by'])
    .execute();

  await db.schema
    .alterTable('content_history')
    .addColumn('changes', text, (c) => c.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .alterTable('content_history')
    .addColumn('together', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();

  await db.schema
    .alterTable('news')
    .addColumn('source_id', text, (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .createIndex('news_by_source')
    .on('news')
    .columns(['workspace_id', 'source_id'])
    .execute();
  await db.schema
    .createIndex('event_uses')
    .on('event')
    .columns(['workspace_id', 'content_id', 'at', 'user_id'])
    .where(useEvents)
    .execute();

  await db.schema
    .createTable('collection')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('summary', text, (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('collection_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('collection_workspace', ['workspace_id'], 'workspace', [
      'workspace_id',
    ])
    .execute();
  await db.schema
    .createTable('collection_item')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('collection_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('collection_item_pk', ['workspace_id', 'collection_id', 'content_id'])
    .addForeignKeyConstraint(
      'collection_item_collection',
      ['workspace_id', 'collection_id'],
      'collection',
      ['workspace_id', 'id'],
    )
    .addForeignKeyConstraint('collection_item_content', ['workspace_id', 'content_id'], 'content', [
      'workspace_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('collection_item_by_content')
    .on('collection_item')
    .columns(['workspace_id', 'content_id'])
    .execute();

  await db.schema
    .createTable('announcement')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('body', text, (c) => c.notNull())
    .addColumn('content_id', text)
    .addColumn('by_id', text, (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('starts_at', 'bigint')
    .addColumn('ends_at', 'bigint')
    .addPrimaryKeyConstraint('announcement_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('announcement_workspace', ['workspace_id'], 'workspace', [
      'workspace_id',
    ])
    .execute();
  await db.schema
    .createTable('announcement_read')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('announcement_id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('announcement_read_pk', ['workspace_id', 'announcement_id', 'user_id'])
    .addForeignKeyConstraint(
      'announcement_read_announcement',
      ['workspace_id', 'announcement_id'],
      'announcement',
      ['workspace_id', 'id'],
    )
    .execute();

  await db.schema
    .createTable('glossary')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('term', text, (c) => c.notNull())
    .addColumn('term_key', text, (c) => c.notNull())
    .addColumn('meaning', text, (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('glossary_pk', ['workspace_id', 'id'])
    .addUniqueConstraint('glossary_term', ['workspace_id', 'term_key'])
    .addForeignKeyConstraint('glossary_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();
}
