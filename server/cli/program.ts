import { Command, InvalidArgumentError } from 'commander';
import { roles, type Role } from '../../utils/contract/vocabulary.ts';
import type { Config } from '../config.ts';

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

/**
 * The command line over these settings. A command that can't do what it is asked throws a
 * `CommandError`. Each is loaded when it is called: a backup needs no server.
 */
export function createProgram(config: Config, print: (line: string) => void): Command {
  const program = new Command('server').description('The Cuecard server');
  program
    .command('serve', { isDefault: true })
    .description('listen (the default)')
    .action(async () => (await import('./serve.ts')).serve(config, print));

  program
    .command('seed')
    .description('fill an empty server with the sample workspace and 90 days of use')
    .option('--password <password>', 'of all sample people (default: random, printed)')
    .option('--days <days>', 'of use, instead of 90', toDays)
    .action(async (options: { password?: string; days?: number }) =>
      (await import('./seed.ts')).seed(config, options, print),
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
      (await import('./user-add.ts')).addUser(config, { email, ...options }, print),
    );

  program
    .command('import <path>')
    .description('a CSV file of assets, or a folder of markdown files: all of it or nothing')
    .option('--approve', 'approve what is imported at once')
    .option(...workspaceOption)
    .action(async (path: string, options) =>
      (await import('./import.ts')).importContent(config, { path, ...options }, print),
    );

  program
    .command('backup <file>')
    .description('write everything to a file, also while the server runs')
    .action(async (file: string) => (await import('./backup.ts')).backup(config, file, print));

  program
    .command('restore <file>')
    .description('replace everything by what a backup holds; the server must be stopped')
    .action(async (file: string) => (await import('./restore.ts')).restore(config, file, print));
  return program;
}
