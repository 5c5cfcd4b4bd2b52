import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';

/** The caller has seen these; what is not theirs is left alone. */
export async function markSeen(
  db: Db,
  caller: Caller,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await db
    .updateTable('news')
    .set({ seen_at: now })
    .where('workspace_id', '=', caller.workspaceId)
    .where('user_id', '=', caller.userId)
    .where('seen_at', 'is', null)
    .where('id', 'in', [...ids])
    .execute();
}
