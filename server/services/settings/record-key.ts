import { createHmac } from 'node:crypto';
import type { Db } from '../../db/schema.ts';

/**
 * The key of the workspace's record pseudonyms, 64 hex digits. Made of the generation, which is random
 * and kept on the server, so that it is the same for everybody and nothing more has to be kept.
 */
export async function readRecordKey(db: Db, workspaceId: string): Promise<string> {
  const { generation } = await db
    .selectFrom('workspace')
    .select('generation')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return createHmac('sha256', generation).update(`records of ${workspaceId}`).digest('hex');
}
