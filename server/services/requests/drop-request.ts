import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import { notFound, ProblemError } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';

/**
 * Takes back a request that was made by mistake: what was looked for is a gap again.
 *
 * @throws ProblemError not-found; conflict once somebody was told of it
 */
export async function dropRequest(db: Db, workspaceId: string, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const told = await tx
      .selectFrom('request_told')
      .select('user_id')
      .where('workspace_id', '=', workspaceId)
      .where('request_id', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (told !== undefined) throw new ProblemError('conflict', 'People were told: decline it.');
    const dropped = await tx
      .deleteFrom('request')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (dropped === undefined) throw notFound('request');
    for (const table of ['request_wording', 'request_person'] as const) {
      await tx
        .deleteFrom(table)
        .where('workspace_id', '=', workspaceId)
        .where('request_id', '=', id)
        .execute();
    }
    await tx
      .updateTable('gap_mention')
      .set({ request_id: null })
      .where('workspace_id', '=', workspaceId)
      .where('request_id', '=', id)
      .execute();
  });
}
