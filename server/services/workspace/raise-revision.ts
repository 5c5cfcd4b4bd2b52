import type { Tx } from '../../db/schema.ts';

/**
 * The next revision of the workspace's catalogue. It locks the workspace's row until the transaction
 * ends: a revision that a reader sees has no lower one still to come. Call it before reading what
 * the change depends on.
 */
export async function raiseRevision(tx: Tx, workspaceId: string): Promise<number> {
  const row = await tx
    .updateTable('workspace')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return row.revision;
}
