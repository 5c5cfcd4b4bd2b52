import { sql, type Kysely } from 'kysely';
import type { Engine } from '../schema.ts';

/**
 * The dialect-neutral subset: text, integer, bigint. Text on PostgreSQL gets collation "C", so that
 * both engines sort by code point.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  await db.schema
    .createTable('workspace')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('time_zone', text, (c) => c.notNull())
    .addColumn('generation', text, (c) => c.notNull())
    .addColumn('revision', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('workspace_pk', ['workspace_id'])
    .execute();

  await db.schema
    .createTable('content')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('approved_version', 'integer')
    .addColumn('latest_version', 'integer', (c) => c.notNull())
    .addColumn('revision', 'bigint', (c) => c.notNull())
    .addColumn('owner_id', text, (c) => c.notNull())
    .addColumn('replacement_id', text)
    .addColumn('removed_at', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('title_key', text, (c) => c.notNull())
    .addColumn('search_text', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('content_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('content_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();
  await db.schema
    .createIndex('content_revision')
    .on('content')
    .columns(['workspace_id', 'revision'])
    .execute();

  await db.schema
    .createTable('content_version')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('summary', text, (c) => c.notNull())
    .addColumn('body', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('minutes', 'integer')
    .addColumn('tags', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('visibility', text, (c) => c.notNull())
    .addColumn('audience', text, (c) => c.notNull())
    .addColumn('phrases', text, (c) => c.notNull())
    .addColumn('instead', text, (c) => c.notNull())
    .addColumn('shortcut', text, (c) => c.notNull())
    .addColumn('starts_at', 'bigint')
    .addColumn('ends_at', 'bigint')
    .addColumn('address_key', text, (c) => c.notNull())
    .addColumn('fingerprint', text, (c) => c.notNull())
    .addColumn('created_by', text, (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('content_version_pk', ['workspace_id', 'content_id', 'version'])
    .addForeignKeyConstraint('content_version_content', ['workspace_id', 'content_id'], 'content', [
      'workspace_id',
      'id',
    ])
    .execute();

  await db.schema
    .createTable('content_history')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('action', text, (c) => c.notNull())
    .addColumn('status_from', text)
    .addColumn('status_to', text)
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('note', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('content_history_pk', ['workspace_id', 'content_id', 'seq'])
    .addForeignKeyConstraint('content_history_content', ['workspace_id', 'content_id'], 'content', [
      'workspace_id',
      'id',
    ])
    .execute();

  await db.schema
    .createTable('event')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('hour', 'bigint', (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('host', text, (c) => c.notNull())
    .addColumn('record_kind', text, (c) => c.notNull())
    .addColumn('stage', text, (c) => c.notNull())
    .addColumn('industry', text, (c) => c.notNull())
    .addColumn('company_size', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('position', 'integer')
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('undone_at', 'bigint')
    .addPrimaryKeyConstraint('event_pk', ['workspace_id', 'id'])
    .execute();
  await db.schema
    .createIndex('event_by_person')
    .on('event')
    .columns(['workspace_id', 'user_id', 'at', 'id'])
    .execute();

  await db.schema
    .createTable('rollup_hour')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('hour', 'bigint', (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('host', text, (c) => c.notNull())
    .addColumn('record_kind', text, (c) => c.notNull())
    .addColumn('stage', text, (c) => c.notNull())
    .addColumn('industry', text, (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('rollup_hour_pk', [
      'workspace_id',
      'content_id',
      'day',
      'hour',
      'kind',
      'host',
      'record_kind',
      'stage',
      'industry',
    ])
    .execute();

  await db.schema
    .createTable('rollup_day')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('rollup_day_pk', ['workspace_id', 'content_id', 'kind', 'day'])
    .execute();
  await db.schema
    .createIndex('rollup_day_by_kind')
    .on('rollup_day')
    .columns(['workspace_id', 'kind', 'day', 'content_id', 'count'])
    .execute();

  await db.schema
    .createTable('last_use')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('hour', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('last_use_pk', ['workspace_id', 'content_id'])
    .execute();

  await db.schema
    .createTable('presence')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('presence_pk', ['workspace_id', 'day', 'user_id'])
    .execute();

  await db.schema
    .createTable('feedback')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('verdict', text, (c) => c.notNull())
    .addColumn('comment', text, (c) => c.notNull())
    .addColumn('facets', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('answer', text, (c) => c.notNull())
    .addColumn('answered_by', text)
    .addColumn('answered_at', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('withdrawn_at', 'bigint')
    .addPrimaryKeyConstraint('feedback_pk', ['workspace_id', 'id'])
    .execute();
  await db.schema
    .createIndex('feedback_by_person')
    .on('feedback')
    .columns(['workspace_id', 'user_id', 'created_at'])
    .execute();
  await db.schema
    .createIndex('feedback_by_content')
    .on('feedback')
    .columns(['workspace_id', 'content_id'])
    .execute();
}
