import { roles, type Role } from '../../../utils/contract/vocabulary.ts';
import type { Db } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';

/**
 * A signed-in person as the caller for their workspace: the one their session has chosen, else the
 * first they joined. Null when they belong to none.
 */
export async function findCaller(
  db: Db,
  user: { id: string; name: string; email: string },
  chosen: string | null | undefined,
): Promise<Caller | null> {
  const rows = await db
    .selectFrom('member as m')
    .innerJoin('organization as o', 'o.id', 'm.organizationId')
    .innerJoin('workspace as w', 'w.workspace_id', 'o.id')
    .select(['w.workspace_id', 'o.name', 'w.time_zone', 'm.role'])
    .where('m.userId', '=', user.id)
    .orderBy('m.createdAt')
    .orderBy('m.id')
    .execute();
  const row = rows.find((each) => each.workspace_id === chosen) ?? rows[0];
  if (row === undefined || !(roles as readonly string[]).includes(row.role)) return null;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    role: row.role as Role,
    workspaceId: row.workspace_id,
    workspaceName: row.name,
    timeZone: row.time_zone,
  };
}
