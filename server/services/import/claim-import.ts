import type { ImportState } from '../../../utils/contract/imports.ts';
import { ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { claimMs, type ImportTarget } from './import-runner.ts';

/**
 * Makes an import this process's, if it is in one of the states and nobody else's.
 *
 * @throws ProblemError conflict where somebody was faster
 */
export async function claimImport(
  { db, now }: Pick<System, 'db' | 'now'>,
  { workspaceId, importId }: ImportTarget,
  { from, to }: { from: ImportState[]; to: ImportState },
): Promise<void> {
  const claimed = await db
    .updateTable('import')
    .set({ state: to, claimed_until: now() + claimMs })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', importId)
    .where('state', 'in', from)
    .where('claimed_until', '<=', now())
    .returning('id')
    .executeTakeFirst();
  if (claimed === undefined) throw new ProblemError('conflict', 'Somebody is at it already.');
}
