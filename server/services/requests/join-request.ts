import type { ContentRequest } from '../../../utils/contract/requests.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Caller } from '../caller.ts';
import { liveStates } from '../gaps/read-gap-groups.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { readRequest } from './list-requests.ts';

/**
 * The caller wants it too, or not any more, whatever they looked for.
 *
 * @throws ProblemError not-found; conflict for joining what is closed
 */
export async function joinRequest(
  system: Pick<System, 'db' | 'meanings' | 'now'>,
  caller: Caller,
  { id, joins }: { id: string; joins: boolean },
): Promise<ContentRequest> {
  const { workspaceId, userId } = caller;
  const row = {
    workspace_id: workspaceId,
    request_id: id,
    user_id: userId,
    joined: joins ? 1 : 0,
    at: system.now(),
  };
  await inTransaction(system.db, async (tx) => {
    // Whoever joins while it is being filled is told, or is too late: nothing in between.
    await lockWorkspace(tx, workspaceId);
    const request = await tx
      .selectFrom('request')
      .select('state')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (request === undefined) throw notFound('request');
    if (joins && !(liveStates as readonly string[]).includes(request.state)) {
      throw new ProblemError('conflict', 'It is filled or declined already.');
    }
    await tx
      .insertInto('request_person')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'request_id', 'user_id'])
          .doUpdateSet({ joined: row.joined, at: row.at }),
      )
      .execute();
  });
  return readRequest(system, caller, id);
}
