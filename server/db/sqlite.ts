import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NodeSqliteDialect } from '@better-auth/kysely-adapter/node-sqlite-dialect';
import { CompiledQuery, Kysely, type Driver, type KyselyConfig } from 'kysely';
import type { Database, OpenDatabase } from './schema.ts';

/**
 * Transactions start `immediate`: one that reads first and writes later would otherwise fail at
 * once, whatever the busy timeout, when another process wrote in between.
 */
class ImmediateSqliteDialect extends NodeSqliteDialect {
  override createDriver(): Driver {
    const driver: Driver = super.createDriver();
    driver.beginTransaction = async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    };
    return driver;
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
 * Opens (and makes) the SQLite database at `file`. There is one connection, which Kysely hands to
 * one transaction or statement at a time.
 *
 * @throws when the file can't be opened
 */
export function openSqlite(file: string, log?: KyselyConfig['log']): OpenDatabase {
  const database = openSqliteFile(file);
  const db = new Kysely<Database>({ dialect: new ImmediateSqliteDialect({ database }), log });
  return { db, engine: 'sqlite', close: () => db.destroy() };
}
