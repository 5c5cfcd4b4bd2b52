import { sql, type Kysely } from 'kysely';
import { closedEvents, recordUses } from '../../services/outcomes/record-events.ts';
import { recountPersonDays } from '../../services/stats/recount-person-days.ts';
import { visitEvents } from '../../services/visits/visit-events.ts';
import type { Db, Engine } from '../schema.ts';

/**
 * Who belongs to which team, and who has left; what each person did on each day, counted from the
 * events that are there; and visits, closed deals and uses on records found without reading all
 * events.
 */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  await db.schema
    .createTable('person_team')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('team', text, (c) => c.notNull())
    .addColumn('left_role', text, (c) => c.notNull())
    .addColumn('left_at', 'bigint')
    .addPrimaryKeyConstraint('person_team_pk', ['workspace_id', 'user_id'])
    .addForeignKeyConstraint('person_team_workspace', ['workspace_id'], 'workspace', [
      'workspace_id',
    ])
    .execute();

  await db.schema
    .createTable('rollup_person_day')
    .addColumn('workspace_id', text, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('user_id', text, (c) => c.notNull())
    .addColumn('content_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('host', text, (c) => c.notNull())
    .addColumn('stage', text, (c) => c.notNull())
    .addColumn('industry', text, (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('rollup_person_day_pk', [
      'workspace_id',
      'day',
      'user_id',
      'content_id',
      'kind',
      'host',
      'stage',
      'industry',
    ])
    .execute();
  await db.schema
    .createIndex('rollup_person_day_by_content')
    .on('rollup_person_day')
    .columns(['workspace_id', 'content_id', 'day'])
    .execute();
  await recountPersonDays(db as Db);

  await db.schema
    .createIndex('event_visits')
    .on('event')
    .columns(['workspace_id', 'payload'])
    .where(visitEvents)
    .execute();
  await db.schema
    .createIndex('event_closed')
    .on('event')
    .columns(['workspace_id', 'record', 'at'])
    .where(closedEvents)
    .execute();
  await db.schema
    .createIndex('event_on_record')
    .on('event')
    .columns(['workspace_id', 'record', 'content_id', 'at'])
    .where(recordUses)
    .execute();
  // A visitor's address tells no workspace.
  await db.schema.createIndex('content_by_id').on('content').columns(['id']).execute();
}
