import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { findPerson } from './find-person.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { writePersonTeam } from './write-person-team.ts';

/**
 * Takes a person out of the workspace and ends their sessions. What they did stays counted, in their
 * team and their role; what they wrote keeps their name.
 *
 * @param now epoch ms
 * @throws ProblemError not-found; conflict when the workspace would be left without an admin
 */
export async function removePerson(
  db: Db,
  workspaceId: string,
  id: string,
  now: number,
): Promise<void> {
  const { role } = await findPerson(db, workspaceId, id);
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    await tx
      .deleteFrom('member')
      .where('organizationId', '=', workspaceId)
      .where('userId', '=', id)
      .execute();
    await keepAnAdmin(tx, workspaceId);
    const leaving = { left_role: role, left_at: now };
    await writePersonTeam(tx, { workspaceId, userId: id }, leaving);
    await tx.deleteFrom('session').where('userId', '=', id).execute();
    // Whoever comes back has not asked for mail.
    await tx
      .deleteFrom('digest_reader')
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', id)
      .execute();
  });
}
