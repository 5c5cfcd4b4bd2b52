import { sql, type Kysely } from 'kysely';
import type { Engine } from '../schema.ts';

/** What a workspace decides for itself, what people are told, and the pseudonym of an event's record. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  await db.schema
    .createTable('setting')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('value', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('setting_pk', ['workspace_id', 'name'])
    .addForeignKeyConstraint('setting_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();

  await db.schema
    .createTable('news')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('content_id', text)
    .addColumn('by_id', text, (c) => c.notNull())
    .addColumn('note', text, (c) => c.notNull())
    .addColumn('seen_at', 'bigint')
    .addPrimaryKeyConstraint('news_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('news_workspace', ['workspace_id'], 'workspace', ['workspace_id'])
    .execute();
  await db.schema
    .createIndex('news_by_person')
    .on('news')
    .columns(['workspace_id', 'user_id', 'id'])
    .execute();

  await db.schema
    .alterTable('event')
    .addColumn('record', text, (c) => c.notNull().defaultTo(''))
    .execute();
}
