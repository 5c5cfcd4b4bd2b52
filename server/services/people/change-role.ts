import type { Person } from '../../../utils/contract/people.ts';
import type { Role } from '../../../utils/contract/vocabulary.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Db } from '../../db/schema.ts';
import { ProblemError } from '../problem-error.ts';
import { lockWorkspace } from '../workspace/lock-workspace.ts';
import { findPerson } from './find-person.ts';

/**
 * Gives a person another role.
 *
 * @throws ProblemError not-found; conflict when the workspace would be left without an admin
 */
export async function changeRole(
  db: Db,
  workspaceId: string,
  change: { id: string; role: Role },
): Promise<Person> {
  const person = await findPerson(db, workspaceId, change.id);
  await inTransaction(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    await tx
      .updateTable('member')
      .set({ role: change.role })
      .where('organizationId', '=', workspaceId)
      .where('userId', '=', change.id)
      .execute();
    const admin = await tx
      .selectFrom('member')
      .select('id')
      .where('organizationId', '=', workspaceId)
      .where('role', '=', 'admin')
      .executeTakeFirst();
    if (admin === undefined) {
      throw new ProblemError('conflict', 'A workspace keeps at least one admin.');
    }
  });
  return { ...person, role: change.role };
}
