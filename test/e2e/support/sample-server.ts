import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestServer } from './server.ts';
import { createTestServer } from './server.ts';

/** A server with the sample workspace, and bearer tokens of its people. */
export interface SampleServer extends TestServer {
  /** Mara Lind. */
  rep: string;
  /** Priya Raman. */
  marketer: string;
  /** Henrik Aasen. */
  admin: string;
  /** Three more. */
  otherReps: string[];
}

/** Starts from a copy of the sample that was made for all tests; it does not run yet. */
export async function createSampleServer(
  options: { more?: NodeJS.ProcessEnv } = {},
): Promise<SampleServer> {
  const { folder, tokens, servers } = inject('sample');
  const dataDir = mkdtempSync(join(servers, 'server-'));
  cpSync(folder, dataDir, { recursive: true });
  const tokenOf = (name: string) => {
    const token = tokens[`${name}@harborline.example`];
    if (token === undefined) throw new Error(`the sample has no ${name}`);
    return token;
  };
  return {
    ...(await createTestServer({ ...options, dataDir })),
    rep: tokenOf('mara.lind'),
    marketer: tokenOf('priya.raman'),
    admin: tokenOf('henrik.aasen'),
    otherReps: ['joao.teixeira', 'ellen.brandt', 'tom.okafor'].map(tokenOf),
  };
}
