import type { Person, PersonInput } from '../../../utils/contract/people.ts';
import { addMember, ensureUser } from '../../auth/accounts.ts';
import { ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { findPerson } from './find-person.ts';

/**
 * Adds a person to a workspace.
 *
 * @throws ProblemError conflict when the address is taken: by a person here, or by one of another
 *   workspace, whose account no admin of this one may hand out
 */
export async function addPerson(
  system: System,
  workspaceId: string,
  input: PersonInput,
): Promise<Person> {
  const user = await ensureUser(system.auth, input);
  if (!user.isNew) {
    const membership = await system.db
      .selectFrom('member')
      .select('id')
      .where('userId', '=', user.id)
      .executeTakeFirst();
    if (membership !== undefined) {
      throw new ProblemError('conflict', 'A person with this address has an account already.', [
        { path: 'email', message: 'has an account already' },
      ]);
    }
  }
  await addMember(system.auth, { workspaceId, userId: user.id, role: input.role });
  // Whoever was here before has their name and their team still.
  return findPerson(system.db, workspaceId, user.id);
}
