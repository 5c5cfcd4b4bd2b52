import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openSystem } from '../../../server/open.ts';
import { loadPostgres } from './load-postgres.ts';
import { createDatabaseOn } from './postgres.ts';

/** What every test that needs a server of its own starts from. */
interface EmptyServers {
  /** The PostgreSQL to make databases in. */
  postgresUrl: string;
  /** A database in it that has its tables and nothing in them. */
  postgresTemplate: string;
  /** The same in SQLite: a data folder. */
  sqliteFolder: string;
}
declare module 'vitest' {
  interface ProvidedContext {
    emptyServers: EmptyServers;
  }
}

/** Made once for all test files: a PostgreSQL, and an empty server's tables in both engines. */
export default async function makeEmptyServers(project: TestProject) {
  const given = process.env['TEST_DATABASE_URL'] ?? '';
  const postgres = given === '' ? await startPostgres() : undefined;
  const postgresUrl = postgres?.url ?? given;
  const databaseUrl = await createDatabaseOn(postgresUrl);
  const sqliteFolder = mkdtempSync(join(tmpdir(), 'cuecard-empty-'));
  for (const url of [undefined, databaseUrl]) {
    const place = { dataDir: sqliteFolder, databaseUrl: url, authSecret: 'of nobody, long enough' };
    const system = await openSystem(place, 'http://cue.test');
    await system.close();
  }
  const postgresTemplate = new URL(databaseUrl).pathname.slice(1);
  project.provide('emptyServers', { postgresUrl, postgresTemplate, sqliteFolder });
  return async () => {
    await postgres?.stop();
    rmSync(sqliteFolder, { recursive: true, force: true });
  };
}

async function startPostgres() {
  const EmbeddedPostgres = await loadPostgres();
  const databaseDir = mkdtempSync(join(tmpdir(), 'cuecard-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Another collation than "C", as a real server has: sorting must not depend on it.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--no-sync'],
    // What the tests write need not survive this machine.
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  return { url, stop: () => server.stop() };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
