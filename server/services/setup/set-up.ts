import type { SetupInput } from '../../../utils/contract/people.ts';
import { ensureUser, setPassword } from '../../auth/accounts.ts';
import { ProblemError } from '../problem-error.ts';
import type { System } from '../system.ts';
import { foundWorkspace } from '../workspace/found-workspace.ts';
import { isSetupOpen, setupIdentifier } from './setup-link.ts';

/**
 * Makes the first workspace and its admin, for whoever holds the link that the server printed. The
 * link is burnt first: two at once can't both win.
 *
 * @throws ProblemError not-allowed for a wrong, used or expired token, or when all is set up
 */
export async function setUp(system: System, input: SetupInput): Promise<void> {
  const { internalAdapter } = await system.auth.context;
  const token = await internalAdapter.consumeVerificationValue(setupIdentifier(input.token));
  if (token === null || !(await isSetupOpen(system.db))) {
    throw new ProblemError(
      'not-allowed',
      'This set-up link was used, or has expired. Restart the server: while nobody has an account, it prints a new one.',
    );
  }
  const user = await ensureUser(system.auth, input);
  await setPassword(system.auth, user.id, input.password);
  await foundWorkspace(system, {
    name: input.workspaceName,
    timeZone: input.timeZone,
    adminId: user.id,
  });
}
