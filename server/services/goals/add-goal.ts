import { v7 } from 'uuid';
import type { Goal, GoalInput } from '../../../utils/contract/goals.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { ProblemError } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { checkOwner } from './check-owner.ts';
import { writeFeedbackPromise } from './feedback-promise.ts';
import { findGoal } from './find-goal.ts';

/** More than anybody can keep in mind; the page stays quick. */
const mostGoals = 24;

/**
 * Agrees on a goal.
 *
 * @throws ProblemError invalid-body for an owner who is not there; conflict where there are too many
 */
export async function addGoal(
  db: Db,
  caller: Caller,
  input: GoalInput,
  now: number,
): Promise<Goal> {
  const { workspaceId } = caller;
  const id = v7({ msecs: now });
  const ownerId = input.ownerId ?? caller.userId;
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    await checkOwner(tx, workspaceId, ownerId);
    const { count } = await tx
      .selectFrom('goal')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    if (count >= mostGoals) {
      throw new ProblemError('conflict', `There are ${mostGoals} goals already: let one go first.`);
    }
    const { title, side, measure, within, target } = input;
    await tx
      .insertInto('goal')
      .values({
        workspace_id: workspaceId,
        id,
        title,
        side,
        measure,
        within,
        target,
        owner_id: ownerId,
        created_at: now,
      })
      .execute();
    await writeFeedbackPromise(tx, workspaceId);
  });
  return findGoal(db, caller, id, now);
}
