import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NodeSqliteDialect } from '@better-auth/kysely-adapter/node-sqlite-dialect';
import { Kysely, type Driver, type KyselyConfig } from 'kysely';
import type { Database, OpenDatabase } from './schema.ts';
import { createSqliteDriver, type SqliteFiles } from './sqlite-driver.ts';

/** Speaks SQLite as the dialect of Better Auth does, with a driver of our own. */
class TwoHandedSqliteDialect extends NodeSqliteDialect {
  readonly #files: SqliteFiles;

  constructor(files: SqliteFiles) {
    super({ database: files.writer });
    this.#files = files;
  }

  override createDriver(): Driver {
    return createSqliteDriver(this.#files);
  }
}

/** The file of the SQLite database in the data folder. */
export const sqliteFile = (dataDir: string) => join(dataDir, 'cuecard.db');

/** Opens the file for a reader or writer of its own; the caller closes it. */
export function openSqliteFile(file: string, options: { readOnly?: boolean } = {}): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000, readOnly: options.readOnly ?? false });
  if (!options.readOnly) database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  return database;
}

/**
 * Opens (and makes) the SQLite database at `file`: one connection that writes, and one that reads
 * what was committed.
 *
 * @throws when the file can't be opened
 */
export function openSqlite(file: string, log?: KyselyConfig['log']): OpenDatabase {
  const writer = openSqliteFile(file);
  const reader = openSqliteFile(file, { readOnly: true });
  const db = new Kysely<Database>({
    dialect: new TwoHandedSqliteDialect({ writer, reader }),
    log,
  });
  return { db, engine: 'sqlite', close: () => db.destroy() };
}
