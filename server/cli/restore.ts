import { existsSync, mkdirSync } from 'node:fs';
import type { Config } from '../config.ts';
import { takeLock } from '../db/lock.ts';
import { restoreBackup } from '../services/backup/restore-backup.ts';
import { CommandError } from './failure.ts';
import { withSystem } from './with-system.ts';

/** `restore <file>`: replaces everything. Refused while a server runs on the data. */
export async function restore(
  config: Config,
  file: string,
  print: (line: string) => void,
): Promise<void> {
  if (!existsSync(file)) throw new CommandError(`There is no file ${file}.`);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = await takeLock(config, 'server', { mode: 'exclusive', waitMs: 0 });
  if (lock === null) throw new CommandError('A server runs on this data: stop it first.');
  try {
    const rows = await withSystem(config, ({ db }) => restoreBackup(db, file)).catch((error) => {
      throw new CommandError(`Nothing was changed: ${(error as Error).message}`);
    });
    print(`${rows} rows restored from ${file}.`);
  } finally {
    await lock.release();
  }
}
