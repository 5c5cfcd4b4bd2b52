import { sql } from 'kysely';
import { backupTables, remadeTables } from '../../../server/services/backup/tables.ts';
import type { World } from './world.ts';

/** What is counted again from the events; the rest of what is made anew is made when it is asked for. */
const recounted = remadeTables.filter((table) => table !== 'space' && table !== 'schedule');

type Row = Record<string, unknown>;

const rowsOf = async ({ system }: World, table: string) =>
  (await sql<Row>`select * from ${sql.table(table)}`.execute(system.db)).rows;

/** Every row there is, by table, in one order on both engines. */
export async function everyRow(world: World): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of [...backupTables, ...recounted]) {
    all[table] = (await rowsOf(world, table)).map((row) => JSON.stringify(row)).toSorted();
  }
  return all;
}

/** Puts a row into every table of a backup that has none: of anything, as long as it fits. */
export async function fillEmptyTables(world: World, workspaceId: string): Promise<void> {
  const { db } = world.system;
  const known = await db.introspection.getTables();
  const [content] = await rowsOf(world, 'content');
  const [user] = await rowsOf(world, 'user');
  const named: Row = {
    workspace_id: workspaceId,
    organizationId: workspaceId,
    content_id: content?.['id'],
    userId: user?.['id'],
    inviterId: user?.['id'],
  };
  for (const table of backupTables) {
    if ((await rowsOf(world, table)).length > 0) continue;
    const columns = known.find(({ name }) => name === table)?.columns ?? [];
    const values = columns.map(({ name, dataType }) => {
      if (name in named) return named[name];
      if (/date|timestamp/i.test(dataType)) return '2026-06-17T15:00:00.000Z';
      return '1';
    });
    const names = sql.join(columns.map(({ name }) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(values)})`.execute(db);
  }
}
