import { Migrator, type Migration } from 'kysely/migration';
import type { Engine, OpenDatabase } from './schema.ts';
import * as first from './migrations/0001-first.ts';
import * as fingerprints from './migrations/0002-fingerprints.ts';
import * as experience from './migrations/0003-experience.ts';
import * as sites from './migrations/0004-sites.ts';
import * as foundation from './migrations/0005-foundation.ts';
import * as life from './migrations/0006-life.ts';
import * as imports from './migrations/0007-imports.ts';
import * as figures from './migrations/0008-figures.ts';
import * as loop from './migrations/0009-loop.ts';
import * as telling from './migrations/0010-telling.ts';
import * as lists from './migrations/0011-lists.ts';

type Step = (db: Parameters<Migration['up']>[0], engine: Engine) => Promise<void>;

/** Every step since the first version, in order; a released one is never edited. */
const steps: readonly (readonly [name: string, up: Step])[] = [
  ['0001-first', first.up],
  ['0002-fingerprints', fingerprints.up],
  ['0003-experience', experience.up],
  ['0004-sites', sites.up],
  ['0005-foundation', foundation.up],
  ['0006-life', life.up],
  ['0007-imports', imports.up],
  ['0008-figures', figures.up],
  ['0009-loop', loop.up],
  ['0010-telling', telling.up],
  ['0011-lists', lists.up],
];

function createMigrator({ db, engine }: OpenDatabase, until = steps.length): Migrator {
  const migrations = Object.fromEntries(
    steps
      .slice(0, until)
      .map(([name, up]) => [name, { up: (tx) => up(tx, engine) } satisfies Migration]),
  );
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

/**
 * Brings our tables up to date; a second process waits for the first one.
 *
 * @param until so many steps: for tests, that begin as an earlier release did
 * @throws the error of the step that failed
 */
export async function migrate(database: OpenDatabase, until?: number): Promise<void> {
  const { error } = await createMigrator(database, until).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Whether every step has been done; throws when the database does not answer. */
export async function isMigrated(database: OpenDatabase): Promise<boolean> {
  const all = await createMigrator(database).getMigrations();
  return all.every((migration) => migration.executedAt !== undefined);
}
