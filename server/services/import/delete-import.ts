import { inTransaction } from '../../db/transaction.ts';
import type { Author } from '../content/history.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { stateOf } from './read-import.ts';

/**
 * Throws a preview away; one that is being read is stopped.
 *
 * @throws ProblemError not-found; conflict for what was applied: it is history
 */
export async function deleteImport(
  { db, now, imports }: Pick<System, 'db' | 'now' | 'imports'>,
  { workspaceId }: Pick<Author, 'workspaceId'>,
  importId: string,
): Promise<void> {
  const stateNow = async () => {
    const row = await db
      .selectFrom('import')
      .select(['state', 'claimed_until'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', importId)
      .executeTakeFirst();
    if (row === undefined) throw notFound('import');
    return stateOf(row, now());
  };
  if ((await stateNow()) === 'reading') await imports.stop({ workspaceId, importId });
  const state = await stateNow();
  if (state !== 'ready' && state !== 'refused' && state !== 'interrupted') {
    throw new ProblemError(
      'conflict',
      'It is no preview any more: it can be taken back, not thrown away.',
    );
  }
  await inTransaction(db, async (tx) => {
    await tx
      .deleteFrom('import_item')
      .where('workspace_id', '=', workspaceId)
      .where('import_id', '=', importId)
      .execute();
    await tx
      .deleteFrom('import')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', importId)
      .execute();
  });
}
