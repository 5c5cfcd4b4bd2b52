import type { Tx } from '../../db/schema.ts';

/**
 * Locks the workspace's row until the transaction ends, as `raiseRevision` does but without a new
 * revision: for a rule over several rows, which two changes at once would each find kept. Call it
 * before reading what the rule is about.
 */
export async function lockWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  // An update, since SQLite knows no `for update`.
  await tx
    .updateTable('workspace')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('workspace_id', '=', workspaceId)
    .execute();
}
