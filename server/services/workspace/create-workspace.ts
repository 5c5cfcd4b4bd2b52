import { randomUUID } from 'node:crypto';
import type { Db } from '../../db/schema.ts';

/** A name for one life of a workspace's data; cursors of another life are void. */
export const newGeneration = () => randomUUID().replaceAll('-', '').slice(0, 16);

/** Gives an organisation of Better Auth (`id`) its row as a workspace. Does nothing the second time. */
export async function createWorkspace(
  db: Db,
  workspace: { id: string; timeZone: string; now: number },
): Promise<void> {
  await db
    .insertInto('workspace')
    .values({
      workspace_id: workspace.id,
      time_zone: workspace.timeZone,
      generation: newGeneration(),
      revision: 0,
      created_at: workspace.now,
    })
    .onConflict((conflict) => conflict.column('workspace_id').doNothing())
    .execute();
}
