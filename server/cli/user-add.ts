import { z } from 'zod';
import type { Role } from '../../utils/contract/vocabulary.ts';
import { createToken, ensureUser } from '../auth/accounts.ts';
import type { Config } from '../config.ts';
import { addPerson } from '../services/people/add-person.ts';
import { changePerson } from '../services/people/change-person.ts';
import { createSignInLink } from '../services/people/create-sign-in-link.ts';
import { ProblemError } from '../services/problem-error.ts';
import { foundWorkspace } from '../services/workspace/found-workspace.ts';
import { CommandError } from './failure.ts';
import { withSystem } from './with-system.ts';
import { findWorkspace } from './workspaces.ts';

/**
 * `user add`: adds a person, or gives one who is there the role. On a server without a workspace it
 * makes one, for an admin only. Prints a sign-in link, or with `printToken` a bearer token alone on
 * the last line.
 */
export async function addUser(
  config: Config,
  input: { email: string; role: Role; name?: string; printToken?: boolean; workspace?: string },
  print: (line: string) => void,
): Promise<void> {
  const email = input.email.toLowerCase();
  if (!z.email().safeParse(email).success) throw new CommandError(`"${email}" is not an address.`);
  await withSystem(config, async (system) => {
    const name = input.name ?? email;
    const workspace = await findWorkspace(system.db, input.workspace);
    let userId: string;
    if (workspace === null) {
      if (input.role !== 'admin') {
        throw new CommandError('There is no workspace yet: add an admin first.');
      }
      userId = (await ensureUser(system.auth, { email, name })).id;
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      await foundWorkspace(system, { name: 'Cuecard', timeZone, adminId: userId });
    } else {
      const person = { email, name, role: input.role };
      userId = await addOrChange(system, workspace.id, person);
    }
    print(`${email} is ${input.role}.`);
    if (input.printToken === true) print(await createToken(system.auth, userId));
    else print(`Sign in once by: ${(await createSignInLink(system, email)).link}`);
  });
}

async function addOrChange(
  system: Parameters<typeof addPerson>[0],
  workspaceId: string,
  person: { email: string; name: string; role: Role },
): Promise<string> {
  try {
    const member = await system.db
      .selectFrom('member as m')
      .innerJoin('user as u', 'u.id', 'm.userId')
      .select('u.id')
      .where('m.organizationId', '=', workspaceId)
      .where('u.email', '=', person.email)
      .executeTakeFirst();
    if (member === undefined) return (await addPerson(system, workspaceId, person)).id;
    return (await changePerson(system.db, workspaceId, member.id, { role: person.role })).id;
  } catch (error) {
    if (error instanceof ProblemError) throw new CommandError(error.message);
    throw error;
  }
}
