import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { notFound } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';

/**
 * The caller has read it; a second time changes nothing.
 *
 * @param now epoch ms
 * @throws ProblemError not-found
 */
export async function markRead(db: Db, caller: Caller, id: string, now: number): Promise<void> {
  const { workspaceId, userId } = caller;
  await inTransaction(db, async (tx) => {
    // Nobody takes the announcement away meanwhile.
    await lockWorkspace(tx, workspaceId);
    const known = await tx
      .selectFrom('announcement')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (known === undefined) throw notFound('announcement');
    await tx
      .insertInto('announcement_read')
      .values({ workspace_id: workspaceId, announcement_id: id, user_id: userId, at: now })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'announcement_id', 'user_id']).doNothing(),
      )
      .execute();
  });
}
