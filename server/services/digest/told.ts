import type { Db, Tx } from '../../db/schema.ts';

/** What is told once a week. */
export interface Told {
  workspaceId: string;
  what: 'goals' | 'digest';
  /** Monday of the week it is about. */
  week: string;
}

export async function wasTold(db: Db, { workspaceId, what, week }: Told): Promise<boolean> {
  const row = await db
    .selectFrom('told')
    .select('at')
    .where('workspace_id', '=', workspaceId)
    .where('what', '=', what)
    .where('week', '=', week)
    .executeTakeFirst();
  return row !== undefined;
}

/** Claims the telling, in the transaction that queues it: false where another process was faster. */
export async function claimTelling(
  tx: Tx,
  { workspaceId, what, week }: Told,
  now: number,
): Promise<boolean> {
  const claimed = await tx
    .insertInto('told')
    .values({ workspace_id: workspaceId, what, week, at: now })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'what', 'week']).doNothing())
    .returning('week')
    .executeTakeFirst();
  return claimed !== undefined;
}
