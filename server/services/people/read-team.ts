import type { Db } from '../../db/schema.ts';

/** A person's team; empty where they are in none. */
export async function readTeam(db: Db, workspaceId: string, userId: string): Promise<string> {
  const row = await db
    .selectFrom('person_team')
    .select('team')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.team ?? '';
}
