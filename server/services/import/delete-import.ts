import type { Author } from '../content/history.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { dropPreview } from './drop-preview.ts';
import { stateOf } from './read-import.ts';

/**
 * Throws a preview away; one that is being read is stopped.
 *
 * @throws ProblemError not-found; conflict for what was applied: it is history
 */
export async function deleteImport(
  deps: Pick<System, 'db' | 'now' | 'imports'>,
  { workspaceId }: Pick<Author, 'workspaceId'>,
  importId: string,
): Promise<void> {
  const { db, now, imports } = deps;
  const row = await db
    .selectFrom('import')
    .select(['id', 'state', 'claimed_until'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', importId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('import');
  const target = { workspaceId, importId };
  if (stateOf(row, deps) === 'reading') await imports.stop(target);
  if (!(await dropPreview(db, target, now()))) {
    throw new ProblemError(
      'conflict',
      'It is no preview any more: it can be taken back, not thrown away.',
    );
  }
}
