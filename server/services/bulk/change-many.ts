import type { BulkChange, BulkInput, BulkResult } from '../../../utils/contract/bulk.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller } from '../caller.ts';
import type { ChangePlan, ContentPatch, ContentState } from '../content/plan-change.ts';
import { updateContents } from '../content/update-content.ts';
import { badField } from '../problem-error.ts';
import type { System } from '../system.ts';
import { collectMany } from './collect-many.ts';
import { refuseMany } from './refuse-many.ts';
import { undoOf } from './undo-of.ts';

/** As the contract has it for one item. */
const mostTags = 30;

/**
 * Makes one change to many items: to all of them or to none. A draft that is to be approved goes
 * through review on the way, as its history says.
 *
 * @throws ProblemError conflict or invalid-body that names each item that can't be changed, and why
 */
export async function changeMany(
  system: System,
  caller: Caller,
  { ids, change }: BulkInput,
): Promise<BulkResult> {
  const now = system.now();
  const all = [...new Set(ids)];
  const { collectionId, note, ...steers } = change;
  return inTransaction(system.db, async (tx) => {
    const refuse = refuseMany(ids);
    const plans: ChangePlan[] = [];
    if (Object.values(steers).some((value) => value !== undefined)) {
      const targets = all.map((id) => ({
        id,
        patch: (state: ContentState) => patchOf(change, state),
      }));
      plans.push(...(await updateContents(tx, caller, targets, now, refuse)));
    }
    const reviewed = plans.filter(
      ({ before, after }) =>
        change.status === 'approved' && before.status === 'draft' && after.status === 'in-review',
    );
    const approvals = reviewed.map(({ after }) => ({
      id: after.id,
      patch: { status: 'approved', note } as const,
    }));
    if (approvals.length > 0) await updateContents(tx, caller, approvals, now, refuse);
    const collected =
      collectionId === undefined
        ? null
        : await collectMany(tx, caller, { collectionId, contentIds: all, sent: ids }, now);
    const changed = new Set([
      ...plans.filter(({ history }) => history.length > 0).map(({ after }) => after.id),
      ...(collected?.contentIds ?? []),
    ]);
    return { changed: changed.size, undo: { items: undoOf(plans), collected } };
  });
}

/**
 * What a change comes to for one item.
 *
 * @throws ProblemError invalid-body where it would have too many tags
 */
function patchOf(change: BulkChange, { row, newest }: ContentState): ContentPatch {
  const { status, ownerId, verifierId, verifyEveryDays, addTags, removeTags, note } = change;
  const passesReview = status === 'approved' && row.status === 'draft';
  const patch: ContentPatch = {
    status: passesReview ? 'in-review' : status,
    ownerId,
    verifierId,
    verifyEveryDays,
    note: passesReview ? undefined : note,
    language: change.language,
  };
  if (addTags !== undefined || removeTags !== undefined) {
    const gone = new Set(removeTags);
    patch.tags = [...new Set([...newest.tags, ...(addTags ?? [])])].filter((tag) => !gone.has(tag));
    if (patch.tags.length > mostTags) {
      throw badField('addTags', `it would have more than ${mostTags} tags`);
    }
  }
  if (change.audience !== undefined) {
    const named = Object.entries(change.audience).filter(([, value]) => value !== undefined);
    patch.audience = { ...newest.audience, ...Object.fromEntries(named) };
  }
  return patch;
}
