import type { Tx } from '../../db/schema.ts';

/** When what others were merged into is taken back, the oldest of them takes its place. */
export async function promoteNext(
  tx: Tx,
  workspaceId: string,
  withdrawn: readonly string[],
): Promise<void> {
  const orphans = await tx
    .selectFrom('feedback')
    .select(['id', 'merged_into'])
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'in', [...withdrawn])
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const [head, members] of Map.groupBy(orphans, ({ merged_into: into }) => into)) {
    const [next] = members;
    if (next === undefined || head === null) continue;
    await tx
      .updateTable('feedback')
      .set({ merged_into: next.id })
      .where('workspace_id', '=', workspaceId)
      .where('merged_into', '=', head)
      .execute();
    await tx
      .updateTable('feedback')
      .set({ merged_into: null, before_merge: '' })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', next.id)
      .execute();
  }
}
