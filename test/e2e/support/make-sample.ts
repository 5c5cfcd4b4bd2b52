import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createProgram } from '../../../server/cli/program.ts';
import { readConfig } from '../../../server/config.ts';
import { sampleWorkspace } from '../../../server/sample/workspace/sample-workspace.ts';
import { password } from './sample-password.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sample: {
      /** The data folder of a server with the sample workspace, which nobody has open. */
      folder: string;
      /** A bearer token of each of the sample's people, by address. */
      tokens: Record<string, string>;
      /** For the data folders of servers that start from it. */
      servers: string;
    };
  }
}

/** Makes the sample workspace once: each test's server starts from a copy of it. */
export default async function makeSample(project: TestProject) {
  const root = mkdtempSync(join(tmpdir(), 'cuecard-e2e-'));
  const folder = join(root, 'sample');
  const servers = join(root, 'servers');
  mkdirSync(servers);
  const command = async (...args: string[]) => {
    let last = '';
    const program = createProgram(readConfig({ DATA_DIR: folder }), (line) => (last = line));
    await program.parseAsync(args, { from: 'user' });
    return last;
  };
  await command('seed', '--password', password);
  const tokens: Record<string, string> = {};
  for (const { email, role } of sampleWorkspace.people)
    tokens[email] = await command('user', 'add', email, '--role', role, '--print-token');
  project.provide('sample', { folder, tokens, servers });
  return () => rmSync(root, { recursive: true, force: true });
}
