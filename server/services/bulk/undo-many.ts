import type { BulkResult, BulkUndo } from '../../../utils/contract/bulk.ts';
import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller } from '../caller.ts';
import type { ChangePlan, ContentPatch, ContentState } from '../content/plan-change.ts';
import { wayTo } from '../content/transitions.ts';
import { updateContents } from '../content/update-content.ts';
import type { System } from '../system.ts';
import { takeOut } from './collect-many.ts';
import { refuseMany } from './refuse-many.ts';
import { undoOf } from './undo-of.ts';

/**
 * Takes a change of many items back: all of it or nothing. Where the way back to a status leads
 * through others, it goes through them.
 *
 * @throws ProblemError conflict or invalid-body that names each item that can't be changed, and why
 */
export async function undoMany(
  system: System,
  caller: Caller,
  { items, collected }: BulkUndo,
): Promise<BulkResult> {
  const now = system.now();
  return inTransaction(system.db, async (tx) => {
    const refuse = refuseMany(items.map(({ id }) => id));
    const ways = new Map<string, ContentStatus[]>();
    const first = items.map(({ id, audience, status, ...rest }) => ({
      id,
      patch: ({ row }: ContentState): ContentPatch => {
        const from = row.status as ContentStatus;
        const way = status === undefined ? [] : wayTo(from, status);
        ways.set(id, way);
        return { ...rest, ...(audience && { audience }), status: way.shift() };
      },
    }));
    const plans: ChangePlan[] =
      first.length === 0 ? [] : await updateContents(tx, caller, first, now, refuse);
    for (;;) {
      const next = [...ways].flatMap(([id, way]) => {
        const status = way.shift();
        return status === undefined ? [] : [{ id, patch: { status } }];
      });
      if (next.length === 0) break;
      await updateContents(tx, caller, next, now, refuse);
    }
    if (collected !== null) await takeOut(tx, caller, collected, now);
    return { changed: plans.length, undo: { items: undoOf(plans), collected: null } };
  });
}
