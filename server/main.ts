import { Command, InvalidArgumentError } from 'commander';
import { CommandError } from './cli/failure.ts';
import { readConfig, type Config } from './config.ts';
import { roles, type Role } from '../utils/contract/vocabulary.ts';

// Each command is loaded when it is called: a backup needs no server.
const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return fail((error as Error).message, 2);
  }
}

function toRole(value: string): Role {
  const role = roles.find((each) => each === value);
  if (role === undefined) throw new InvalidArgumentError(`one of ${roles.join(', ')}`);
  return role;
}

function toDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > 800) {
    throw new InvalidArgumentError('1 to 800');
  }
  return days;
}

const workspaceOption = [
  '--workspace <name>',
  'which one, by name or id, where there are several',
] as const;
const config = configOrExit();
const program = new Command('server').description('The Cuecard server');

program
  .command('serve', { isDefault: true })
  .description('listen (the default)')
  .action(async () => (await import('./cli/serve.ts')).serve(config, print));

program
  .command('seed')
  .description('fill an empty server with the sample workspace and 90 days of use')
  .option('--password <password>', 'of all sample people (default: random, printed)')
  .option('--days <days>', 'of use, instead of 90', toDays)
  .action(async (options: { password?: string; days?: number }) =>
    (await import('./cli/seed.ts')).seed(config, options, print),
  );

program
  .command('user')
  .description('people')
  .command('add <email>')
  .description('add a person, or change the role of one; makes a workspace where there is none')
  .requiredOption('--role <role>', roles.join(' | '), toRole)
  .option('--name <name>', 'default: the address')
  .option('--print-token', 'print a bearer token, alone on the last line')
  .option(...workspaceOption)
  .action(async (email: string, options) =>
    (await import('./cli/user-add.ts')).addUser(config, { email, ...options }, print),
  );

program
  .command('import <path>')
  .description('a CSV file of assets, or a folder of markdown files: all of it or nothing')
  .option('--approve', 'approve what is imported at once')
  .option(...workspaceOption)
  .action(async (path: string, options) =>
    (await import('./cli/import.ts')).importContent(config, { path, ...options }, print),
  );

program
  .command('backup <file>')
  .description('write everything to a file, also while the server runs')
  .action(async (file: string) => (await import('./cli/backup.ts')).backup(config, file, print));

program
  .command('restore <file>')
  .description('replace everything by what a backup holds; the server must be stopped')
  .action(async (file: string) => (await import('./cli/restore.ts')).restore(config, file, print));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommandError) fail(error.message, 1);
  throw error;
}
