import {
  rowOutcomes,
  rowStates,
  type Import,
  type RowOutcome,
  type RowState,
} from '../../../utils/contract/imports.ts';
import type { Db, Tx } from '../../db/schema.ts';

export type Counted = Pick<Import, 'counts' | 'outcomes'>;

const nothing = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>;

export const nothingCounted = (): Counted => ({
  counts: nothing(rowStates),
  outcomes: nothing(rowOutcomes),
});

/** How many rows an import has of each state, and what became of them. */
export async function countRows(db: Db | Tx, workspaceId: string, id: string): Promise<Counted> {
  const rows = await db
    .selectFrom('import_item')
    .select((eb) => ['state', 'outcome', eb.fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', id)
    .groupBy(['state', 'outcome'])
    .execute();
  const counted = nothingCounted();
  for (const { state, outcome, count } of rows) {
    counted.counts[state as RowState] += count;
    if (outcome !== '') counted.outcomes[outcome as RowOutcome] += count;
  }
  return counted;
}
