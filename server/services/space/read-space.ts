import type { Space } from '../../../utils/contract/space.ts';
import type { Db } from '../../db/schema.ts';

/** The space of a workspace's catalogue, as it was last made; null where there is none. */
export async function readSpace(db: Db, workspaceId: string): Promise<Space | null> {
  const space = await db
    .selectFrom('space')
    .select(['id', 'terms', 'vectors', 'scales'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '<>', '')
    .executeTakeFirst();
  return space ?? null;
}
