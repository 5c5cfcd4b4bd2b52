import type { Tx } from '../../db/schema.ts';
import type { FeedbackStepTable } from '../../db/tables/loop.ts';
import type { Author } from '../content/history.ts';

/**
 * Adds to what happened to feedback, in the transaction in which it happens. Whoever changes feedback
 * holds the workspace's row, so that no two steps get the same number.
 */
export async function writeStep(
  tx: Tx,
  author: Author,
  step: Pick<FeedbackStepTable, 'feedback_id' | 'action' | 'state' | 'note' | 'at'>,
): Promise<void> {
  const { last } = await tx
    .selectFrom('feedback_step')
    .select((eb) => eb.fn.max<number | null>('seq').as('last'))
    .where('workspace_id', '=', author.workspaceId)
    .where('feedback_id', '=', step.feedback_id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('feedback_step')
    .values({
      workspace_id: author.workspaceId,
      user_id: author.userId,
      seq: (last ?? 0) + 1,
      ...step,
    })
    .execute();
}
