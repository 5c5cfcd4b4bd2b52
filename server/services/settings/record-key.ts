import { createHmac } from 'node:crypto';
import type { Db } from '../../db/schema.ts';

const name = 'recordKey';

/**
 * The key of the workspace's record pseudonyms, 64 hex digits: the same for everybody. Made of the
 * generation, which is random and stays on the server, so that nothing more has to be kept, until a
 * restored backup starts another one: see `keepRecordKeys`.
 */
export async function readRecordKey(db: Db, workspaceId: string): Promise<string> {
  const kept = await db
    .selectFrom('setting')
    .select('value')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (kept !== undefined) return JSON.parse(kept.value) as string;
  const { generation } = await db
    .selectFrom('workspace')
    .select('generation')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return createHmac('sha256', generation).update(`records of ${workspaceId}`).digest('hex');
}

/**
 * Keeps every workspace's key, before the generations change: by another key, a deal that is won would
 * never meet what was used on it before.
 */
export async function keepRecordKeys(db: Db): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('workspace_id').execute();
  for (const { workspace_id } of workspaces) {
    const value = JSON.stringify(await readRecordKey(db, workspace_id));
    await db
      .insertInto('setting')
      .values({ workspace_id, name, value })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doNothing())
      .execute();
  }
}
