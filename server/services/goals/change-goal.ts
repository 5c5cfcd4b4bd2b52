import {
  withinUnits,
  type Goal,
  type GoalMeasure,
  type GoalPatch,
} from '../../../utils/contract/goals.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import { badField, notFound } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { checkOwner } from './check-owner.ts';
import { writeFeedbackPromise } from './feedback-promise.ts';
import { findGoal } from './find-goal.ts';

/**
 * Changes what the patch names of a goal. A measure without a time drops the time by itself.
 *
 * @throws ProblemError not-found; invalid-body with the field
 */
export async function changeGoal(
  db: Db,
  caller: Caller,
  target: { id: string; patch: GoalPatch },
  now: number,
): Promise<Goal> {
  const { workspaceId } = caller;
  const { id, patch } = target;
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const before = await tx
      .selectFrom('goal')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (before === undefined) throw notFound('goal');
    if (patch.ownerId !== undefined) await checkOwner(tx, workspaceId, patch.ownerId);
    const measure = patch.measure ?? (before.measure as GoalMeasure);
    const timed = withinUnits[measure] !== null;
    const within = patch.within === undefined ? before.within : patch.within;
    if (timed && within === null) throw badField('within', `say within how many ${unit(measure)}`);
    if (!timed && patch.within != null) throw badField('within', 'this measure has no time');
    await tx
      .updateTable('goal')
      .set({
        title: patch.title ?? before.title,
        side: patch.side ?? before.side,
        measure,
        within: timed ? within : null,
        target: patch.target ?? before.target,
        owner_id: patch.ownerId ?? before.owner_id,
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    await writeFeedbackPromise(tx, workspaceId);
  });
  return findGoal(db, caller, id, now);
}

const unit = (measure: GoalMeasure) => withinUnits[measure] ?? 'days';
