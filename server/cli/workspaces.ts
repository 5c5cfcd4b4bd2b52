import type { Db } from '../db/schema.ts';
import { CommandError } from './failure.ts';

export interface WorkspaceRef {
  id: string;
  name: string;
  timeZone: string;
}

/**
 * The workspace a command is for: the only one, or the one named.
 *
 * @param wanted its id or its name
 * @returns null when there is none at all
 * @throws CommandError when it can't be told
 */
export async function findWorkspace(
  db: Db,
  wanted: string | undefined,
): Promise<WorkspaceRef | null> {
  const all = await db
    .selectFrom('workspace as w')
    .innerJoin('organization as o', 'o.id', 'w.workspace_id')
    .select(['w.workspace_id as id', 'o.name', 'w.time_zone as timeZone'])
    .orderBy('w.created_at')
    .execute();
  if (wanted === undefined) {
    if (all.length > 1) {
      const names = all.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
      throw new CommandError(`There are several workspaces: give one by --workspace.\n${names}`);
    }
    return all[0] ?? null;
  }
  const named = all.filter(({ id, name }) => id === wanted || name === wanted);
  if (named.length !== 1) throw new CommandError(`There is no one workspace "${wanted}".`);
  return named[0] ?? null;
}

/** The first admin of a workspace: in whose name commands write. */
export async function findAdmin(db: Db, workspaceId: string): Promise<string> {
  const admin = await db
    .selectFrom('member')
    .select('userId')
    .where('organizationId', '=', workspaceId)
    .where('role', '=', 'admin')
    .orderBy('createdAt')
    .executeTakeFirst();
  if (admin === undefined) throw new CommandError('The workspace has no admin.');
  return admin.userId;
}
