import { v7 } from 'uuid';
import type { LeadTermsInput } from '../../../utils/contract/leads.ts';
import type { LeadTerms } from '../../../utils/contract/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { System } from '../system.ts';
import { changedMeanwhile } from '../content/refuse-changed.ts';
import { badField } from '../problem-error.ts';
import { readSettings } from '../settings/read-settings.ts';
import { raiseRevision } from '../workspace/raise-revision.ts';
import { keepPastTerms, readPastTerms } from './past-terms.ts';

type List = 'reasons' | 'sources' | 'campaigns';

/**
 * Sets what a good lead is and by what it is judged. An entry keeps its id when it is renamed, and so
 * keeps what was said with it; one that is taken off is still known to what was said before.
 *
 * @throws ProblemError invalid-body for a label that is there twice, or an id of no list; conflict
 *   where somebody changed them since the caller saw them
 */
export async function changeTerms(
  { db, now }: Pick<System, 'db' | 'now'>,
  workspaceId: string,
  input: LeadTermsInput,
): Promise<LeadTerms> {
  return inTransaction(db, async (tx) => {
    // Reps' browsers look again, and two who change the lists do so one after the other.
    await raiseRevision(tx, workspaceId);
    const { leads: before } = await readSettings(tx, workspaceId);
    const { seen = before } = input;
    if (JSON.stringify(seen) !== JSON.stringify(before)) throw changedMeanwhile('Somebody', 'seen');
    const past = await readPastTerms(tx, workspaceId);
    const named = <T extends { id?: string | undefined; label: string }>(
      list: List,
      terms: T[],
    ) => {
      const known = new Set([...before[list], ...past[list]].map(({ id }) => id));
      const labels = new Set<string>();
      const ids = new Set<string>();
      return terms.map((term, at) => {
        const label = term.label.toLowerCase();
        if (labels.has(label)) throw badField(`${list}.${String(at)}.label`, 'it is there twice');
        labels.add(label);
        if (term.id !== undefined && (!known.has(term.id) || ids.has(term.id))) {
          throw badField(`${list}.${String(at)}.id`, 'no entry of this list');
        }
        const id = term.id ?? v7({ msecs: now() });
        ids.add(id);
        return { ...term, id };
      });
    };
    const after: LeadTerms = {
      definition: input.definition,
      reasons: named('reasons', input.reasons),
      sources: named('sources', input.sources),
      campaigns: named('campaigns', input.campaigns),
    };
    await keepPastTerms(tx, workspaceId, { before, after });
    const value = JSON.stringify(after);
    await tx
      .insertInto('setting')
      .values({ workspace_id: workspaceId, name: 'leads', value })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doUpdateSet({ value }))
      .execute();
    return after;
  });
}
