import { sql, type Kysely } from 'kysely';
import type { Engine } from '../schema.ts';

/** What was brought in and how, so that it can be undone; dead addresses; what is done now and then. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  await db.schema
    .createTable('import')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('problems', text, (c) => c.notNull())
    .addColumn('counts', text, (c) => c.notNull())
    .addColumn('options', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('applied_at', 'bigint')
    .addColumn('approved', 'integer', (c) => c.notNull())
    .addColumn('undone_at', 'bigint')
    .addColumn('undone_by', text)
    .addColumn('claimed_until', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('import_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('import_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();

  await db.schema
    .createTable('import_item')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('import_id', text, (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('place', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('said', text, (c) => c.notNull())
    .addColumn('changes', text, (c) => c.notNull())
    .addColumn('problems', text, (c) => c.notNull())
    .addColumn('content_id', text)
    .addColumn('outcome', text, (c) => c.notNull())
    .addColumn('before', text, (c) => c.notNull())
    .addColumn('version', 'integer')
    .addPrimaryKeyConstraint('import_item_pk', ['workspace_id', 'import_id', 'seq'])
    .addForeignKeyConstraint('import_item_import', ['workspace_id', 'import_id'], 'import', [
      'workspace_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('import_item_by_state')
    .on('import_item')
    .columns(['workspace_id', 'import_id', 'state', 'outcome', 'seq'])
    .execute();

  await db.schema
    .createTable('address_check')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('verdict', text, (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('failure', text, (c) => c.notNull())
    .addColumn('checked_at', 'bigint', (c) => c.notNull())
    .addColumn('failed_since', 'bigint')
    .addPrimaryKeyConstraint('address_check_pk', ['workspace_id', 'content_id'])
    .addForeignKeyConstraint('address_check_content', ['workspace_id', 'content_id'], 'content', [
      'workspace_id',
      'id',
    ])
    .execute();

  await db.schema
    .createTable('schedule')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('job', text, (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('claimed_until', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('schedule_pk', ['workspace_id', 'job'])
    .addForeignKeyConstraint('schedule_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();
}
