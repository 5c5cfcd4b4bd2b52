import { randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { loadSample } from '../sample/load-sample.ts';
import { sampleWorkspace } from '../sample/workspace/sample-workspace.ts';
import { isSetupOpen } from '../services/setup/setup-link.ts';
import { CommandError } from './failure.ts';
import { withSystem } from './with-system.ts';

/** `seed`: the sample workspace, on an empty server only. Prints how its people sign in. */
export async function seed(
  config: Config,
  input: { password?: string; days?: number },
  print: (line: string) => void,
): Promise<void> {
  const password = input.password ?? randomBytes(9).toString('base64url');
  if (password.length < 10) throw new CommandError('The password needs ten characters.');
  await withSystem(config, async (system) => {
    if (!(await isSetupOpen(system.db))) {
      throw new CommandError('There are people here already. The sample is for an empty server.');
    }
    const { events } = await loadSample(system, sampleWorkspace, password, input.days);
    print(`The workspace "${sampleWorkspace.name}" is there, with ${events} events.`);
    print(`Sign in with the password ${password} as`);
    for (const { email, role } of sampleWorkspace.people) print(`  ${email} (${role})`);
  });
}
