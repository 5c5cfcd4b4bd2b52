import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { writeFeedbackPromise } from './feedback-promise.ts';

/**
 * Lets a goal go. Its figures are counted from what is there anyway: agreed on anew, they are back.
 *
 * @throws ProblemError not-found
 */
export async function removeGoal(db: Db, workspaceId: string, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const gone = await tx
      .deleteFrom('goal')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (gone === undefined) throw notFound('goal');
    await writeFeedbackPromise(tx, workspaceId);
  });
}
