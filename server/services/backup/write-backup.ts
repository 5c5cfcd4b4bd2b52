import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { postgresConfig } from '../../db/postgres.ts';
import { openSqliteFile } from '../../db/sqlite.ts';
import { backupFormat, backupTables } from './tables.ts';

type Row = Record<string, unknown>;
type Source = AsyncGenerator<{ table: string; row: Row }>;

/**
 * Writes everything to a file: gzipped lines of JSON, the same for both engines, so that a backup of
 * one can be restored to the other. All of it is of one moment, while the server goes on writing.
 * The file holds sessions, password hashes and the secrets of webhooks: it is made for its owner's
 * eyes only.
 *
 * @param place the SQLite file or the address of PostgreSQL
 * @returns how many rows
 */
export async function writeBackup(
  place: { sqliteFile: string; databaseUrl: string | undefined },
  file: string,
): Promise<number> {
  const rows =
    place.databaseUrl === undefined
      ? sqliteRows(place.sqliteFile)
      : postgresRows(place.databaseUrl);
  let count = 0;
  async function* lines() {
    yield `${JSON.stringify({ format: backupFormat, createdAt: Date.now() })}\n`;
    for await (const { table, row } of rows) {
      count += 1;
      yield `${JSON.stringify([table, row], neutral)}\n`;
    }
    // A file that was cut short lacks it.
    yield `${JSON.stringify({ end: count })}\n`;
  }
  const partial = `${file}.partial`;
  try {
    const out = createWriteStream(partial, { mode: 0o600, flush: true });
    await pipeline(Readable.from(lines()), createGzip(), out);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return count;
}

/** SQLite has no booleans. Dates become ISO 8601 by `toJSON`, which both engines take. */
const neutral = (_key: string, value: unknown) =>
  typeof value === 'boolean' ? Number(value) : value;

/** In WAL mode a reading transaction sees one moment, and holds up no writer. */
async function* sqliteRows(file: string): Source {
  const database = openSqliteFile(file, { readOnly: true });
  try {
    database.exec('begin');
    for (const table of backupTables) {
      for (const row of database.prepare(`select * from "${table}"`).iterate())
        yield { table, row };
    }
  } finally {
    database.close();
  }
}

async function* postgresRows(url: string): Source {
  const client = new Client(postgresConfig(url));
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    for (const table of backupTables) {
      await client.query(`declare rows no scroll cursor for select * from "${table}"`);
      for (;;) {
        const page = await client.query<Row>('fetch 1000 from rows');
        for (const row of page.rows) yield { table, row };
        if (page.rows.length === 0) break;
      }
      await client.query('close rows');
    }
  } finally {
    await client.end();
  }
}
