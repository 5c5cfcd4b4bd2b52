import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { inTransaction } from '../db/transaction.ts';
import { importItems } from '../services/import/import-items.ts';
import { parseItems } from '../services/import/parse.ts';
import { readSource } from '../services/import/read-source.ts';
import { CommandError } from './failure.ts';
import { withSystem } from './with-system.ts';
import { findAdmin, findWorkspace } from './workspaces.ts';

/** `import <path>`: all of it in one transaction, or nothing and the list of what is wrong. */
export async function importContent(
  config: Config,
  input: { path: string; approve?: boolean; workspace?: string },
  print: (line: string) => void,
): Promise<void> {
  if (!existsSync(input.path)) throw new CommandError(`There is no ${input.path}.`);
  const source = await readSource(input.path).catch((error) => {
    throw new CommandError(`Nothing was imported: ${(error as Error).message}`);
  });
  if (source.length === 0) throw new CommandError(`There is nothing to import in ${input.path}.`);
  const { good, bad } = parseItems(source);
  if (bad.length > 0) throw new CommandError(`Nothing was imported:\n${bad.join('\n')}`);
  await withSystem(config, async (system) => {
    const workspace = await findWorkspace(system.db, input.workspace);
    if (workspace === null) throw new CommandError('There is no workspace yet: set up first.');
    const userId = await findAdmin(system.db, workspace.id);
    const options = { approve: input.approve === true, now: system.now() };
    const { created, updated } = await inTransaction(system.db, (tx) =>
      importItems(tx, { workspaceId: workspace.id, userId }, good, options),
    );
    print(`${created} made, ${updated} updated${options.approve ? ', all approved' : ''}.`);
  });
}
