import type { Db } from '../../db/schema.ts';

/** Whose figures are those of reps: who is one now, and who was one when they left. */
export interface Reps {
  now: ReadonlySet<string>;
  /** With those who have left. */
  ever: ReadonlySet<string>;
}

export async function readReps(db: Db, workspaceId: string): Promise<Reps> {
  const members = await db
    .selectFrom('member')
    .select(['userId', 'role'])
    .where('organizationId', '=', workspaceId)
    .execute();
  const left = await db
    .selectFrom('person_team')
    .select('user_id')
    .where('workspace_id', '=', workspaceId)
    .where('left_role', '=', 'rep')
    .execute();
  const isMember = new Set(members.map(({ userId }) => userId));
  const now = members.filter(({ role }) => role === 'rep').map(({ userId }) => userId);
  // Who came back counts by the role they have now.
  const gone = left.map(({ user_id }) => user_id).filter((id) => !isMember.has(id));
  return { now: new Set(now), ever: new Set([...now, ...gone]) };
}
