import { mkdirSync } from 'node:fs';
import type { KyselyConfig } from 'kysely';
import type { DataPlace } from './lock.ts';
import { openPostgres } from './postgres.ts';
import type { OpenDatabase } from './schema.ts';
import { openSqlite, sqliteFile } from './sqlite.ts';

/** Opens the database that the settings name, without touching its tables. */
export function openDatabase(place: DataPlace, log?: KyselyConfig['log']): OpenDatabase {
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  return place.databaseUrl === undefined
    ? openSqlite(sqliteFile(place.dataDir), log)
    : openPostgres(place.databaseUrl, log);
}
