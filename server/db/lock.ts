import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { postgresConfig } from './postgres.ts';

/** Where the data is. */
export interface DataPlace {
  dataDir: string;
  databaseUrl: string | undefined;
}

/** `server`: held while one serves. `migration`: held while tables change. */
const keys = { server: 728_401, migration: 728_402 } as const;

export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes a lock over the data. The operating system or PostgreSQL drops it when the process dies,
 * however it dies: no stale lock, no process id that another process has by now. On SQLite it is an
 * open transaction on a small file beside the data.
 *
 * @param mode `shared` holders tolerate each other (on PostgreSQL only)
 * @returns null when somebody else holds it for longer than `waitMs`
 */
export async function takeLock(
  place: DataPlace,
  name: keyof typeof keys,
  { mode, waitMs }: { mode: 'shared' | 'exclusive'; waitMs: number },
): Promise<Lock | null> {
  if (place.databaseUrl === undefined) return lockFile(join(place.dataDir, `${name}.lock`), waitMs);
  const client = new Client(postgresConfig(place.databaseUrl));
  // A lost connection is found out by whoever next uses the database.
  client.on('error', () => undefined);
  await client.connect();
  const suffix = mode === 'shared' ? '_shared' : '';
  const deadline = Date.now() + waitMs;
  for (;;) {
    const answer = await client.query<{ locked: boolean }>(
      `select pg_try_advisory_lock${suffix}($1) as locked`,
      [keys[name]],
    );
    if (answer.rows[0]?.locked === true) return { release: () => client.end() };
    if (Date.now() >= deadline) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.end();
  return null;
}

function lockFile(file: string, waitMs: number): Lock | null {
  const database = new DatabaseSync(file, { timeout: waitMs });
  try {
    database.exec('begin exclusive');
  } catch {
    database.close();
    return null;
  }
  return { release: async () => database.close() };
}
