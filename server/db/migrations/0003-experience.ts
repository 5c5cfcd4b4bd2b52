import { sql, type Kysely } from 'kysely';
import { recountPlaces } from '../../services/experience/recount-places.ts';
import { gapEvents } from '../../services/gaps/gap-events.ts';
import type { Db, Engine } from '../schema.ts';

/**
 * Use by place, counted from the events that are there; the semantic space of a catalogue; and gaps
 * found without reading all events.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  await db.schema
    .createTable('rollup_place')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('week', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('stage', text, (c) => c.notNull())
    .addColumn('industry', text, (c) => c.notNull())
    .addColumn('shown', 'bigint', (c) => c.notNull())
    .addColumn('used', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('rollup_place_pk', [
      'workspace_id',
      'week',
      'content_id',
      'position',
      'stage',
      'industry',
    ])
    .execute();
  await recountPlaces(db as Db);

  await db.schema
    .createTable('space')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('revision', 'bigint', (c) => c.notNull())
    .addColumn('terms', text, (c) => c.notNull())
    .addColumn('vectors', text, (c) => c.notNull())
    .addColumn('scales', text, (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('claimed_until', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('space_pk', ['workspace_id'])
    .execute();

  await db.schema
    .createIndex('event_gaps')
    .on('event')
    .columns(['workspace_id', 'day'])
    .where(gapEvents)
    .execute();
}
