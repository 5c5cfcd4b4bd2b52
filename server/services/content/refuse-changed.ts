import type { Tx } from '../../db/schema.ts';
import { ProblemError } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import type { Author } from './history.ts';

/**
 * Somebody was faster: nothing is written over what the caller has not seen.
 *
 * @param path the field that says what they saw
 */
export function changedMeanwhile(byName: string, path = 'unchangedSince'): ProblemError {
  const message = `${byName} changed it since you opened it. Nothing was saved.`;
  return new ProblemError('conflict', message, [{ path, message }]);
}

/**
 * Before a change, in its transaction: holds the content for it, if it is still as the caller saw it.
 * What is not there is left to whoever changes it.
 *
 * @param seen its `updatedAt` then
 * @throws ProblemError conflict that names whoever changed it
 */
export async function refuseChanged(
  tx: Tx,
  { workspaceId }: Author,
  id: string,
  seen: number,
): Promise<void> {
  await lockWorkspace(tx, workspaceId);
  const content = await tx
    .selectFrom('content')
    .select('updated_at')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (content === undefined || content.updated_at === seen) return;
  const last = await tx
    .selectFrom('content_history as h')
    .leftJoin('user as u', 'u.id', 'h.user_id')
    .select('u.name')
    .where('h.workspace_id', '=', workspaceId)
    .where('h.content_id', '=', id)
    .where('h.at', '=', content.updated_at)
    .orderBy('h.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  throw changedMeanwhile(last?.name ?? 'Somebody');
}
