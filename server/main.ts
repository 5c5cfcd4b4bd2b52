import { CommandError } from './cli/failure.ts';
import { createProgram } from './cli/program.ts';
import { readConfig, type Config } from './config.ts';

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

const program = createProgram(configOrExit(), (line) => {
  process.stdout.write(`${line}\n`);
});
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommandError) fail(error.message, 1);
  throw error;
}
