import type { Db } from '../../db/schema.ts';
import { newGeneration } from './generation.ts';

/** Starts a new life of every workspace's data: browsers drop what they hold and fetch everything. */
export async function renewGenerations(db: Db): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
  for (const { workspace_id } of workspaces) {
    await db
      .updateTable('workspace')
      .set({ generation: newGeneration() })
      .where('workspace_id', '=', workspace_id)
      .execute();
  }
}
