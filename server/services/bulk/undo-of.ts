import type { BulkUndo } from '../../../utils/contract/bulk.ts';
import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';
import type { ChangePlan } from '../content/plan-change.ts';

/** Each item as it was in what has changed. What reps have since an approval can't be taken back. */
export function undoOf(plans: readonly ChangePlan[]): BulkUndo['items'] {
  return plans
    .filter(({ history }) => history.length > 0)
    .map(({ before, after, was, fields, dropsDraft }) => {
      const edited = fields !== null || dropsDraft;
      return {
        id: before.id,
        ...(after.status !== before.status && { status: before.status as ContentStatus }),
        ...(after.owner_id !== before.owner_id && { ownerId: before.owner_id }),
        ...(after.verifier_id !== before.verifier_id && { verifierId: before.verifier_id }),
        ...(after.verify_every_days !== before.verify_every_days && {
          verifyEveryDays: before.verify_every_days,
        }),
        ...(edited && { tags: was.tags, language: was.language, audience: was.audience }),
      };
    });
}
