import { sql } from 'kysely';
import type { Db } from '../../db/schema.ts';

/**
 * Counts who used which site when from the events alone, into an empty table. For the migration that
 * made it, and for backups, which leave out what can be counted again.
 */
export async function recountSiteUses(db: Db): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
  for (const { workspace_id } of workspaces) {
    await sql`
      insert into site_use (workspace_id, day, host, user_id, last_at)
      select workspace_id, day, host, user_id, max(at)
      from event
      where workspace_id = ${workspace_id} and host <> '' and user_id <> '' and kind <> 'health'
      group by workspace_id, day, host, user_id`.execute(db);
  }
}
