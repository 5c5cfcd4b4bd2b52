import { sql, type Kysely } from 'kysely';
import { healthEvents } from '../../services/sites/health-events.ts';
import { recountSiteUses } from '../../services/sites/recount-site-uses.ts';
import type { Db, Engine } from '../schema.ts';

/**
 * Who used which site when, counted from the events that are there; a workspace's own selector
 * tables with their history; and health reports found without reading all events.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  await db.schema
    .createTable('site_use')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('host', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('site_use_pk', ['workspace_id', 'day', 'host', 'user_id'])
    .execute();
  await recountSiteUses(db as Db);

  await db.schema
    .createTable('site_table')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('host', text, (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('action', text, (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('body', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('site_table_pk', ['workspace_id', 'host', 'seq'])
    .addForeignKeyConstraint('site_table_workspace', ['workspace_id'], 'workspace', [
      'workspace_id',
    ])
    .execute();

  await db.schema
    .createIndex('event_health')
    .on('event')
    .columns(['workspace_id', 'day'])
    .where(healthEvents)
    .execute();
}
