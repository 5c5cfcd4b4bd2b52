import { existsSync } from 'node:fs';
import { sqliteFile } from '../db/sqlite.ts';
import type { Config } from '../config.ts';
import { writeBackup } from '../services/backup/write-backup.ts';
import { CommandError } from './failure.ts';

/** `backup <file>`: everything of one moment, also while the server runs. */
export async function backup(
  config: Config,
  file: string,
  print: (line: string) => void,
): Promise<void> {
  const place = { sqliteFile: sqliteFile(config.dataDir), databaseUrl: config.databaseUrl };
  if (place.databaseUrl === undefined && !existsSync(place.sqliteFile)) {
    throw new CommandError(`There is no database in ${config.dataDir}.`);
  }
  const rows = await writeBackup(place, file);
  print(
    `${rows} rows written to ${file}. It holds sessions, password hashes and the secrets of webhooks: keep it safe.`,
  );
}
