import type { Person, PersonPatch } from '../../../utils/contract/people.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { findPerson } from './find-person.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { writePersonTeam } from './write-person-team.ts';

/**
 * Gives a person another role, another team, or both.
 *
 * @throws ProblemError not-found; conflict when the workspace would be left without an admin
 */
export async function changePerson(
  db: Db,
  workspaceId: string,
  id: string,
  { role, team }: PersonPatch,
): Promise<Person> {
  const person = await findPerson(db, workspaceId, id);
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    if (team !== undefined) await writePersonTeam(tx, { workspaceId, userId: id }, { team });
    if (role === undefined) return;
    await tx
      .updateTable('member')
      .set({ role })
      .where('organizationId', '=', workspaceId)
      .where('userId', '=', id)
      .execute();
    await keepAnAdmin(tx, workspaceId);
  });
  return { ...person, role: role ?? person.role, team: team ?? person.team };
}
