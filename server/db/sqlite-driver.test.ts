import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from './schema.ts';
import { openSqlite, openSqliteFile } from './sqlite.ts';

let folder: string;
let file: string;
let database: OpenDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuecard-driver-'));
  file = join(folder, 'test.db');
  database = openSqlite(file);
  await sql`create table workspace (workspace_id text primary key, revision integer)`.execute(
    database.db,
  );
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const add = (db: OpenDatabase['db'], id: string) =>
  db
    .insertInto('workspace')
    .values({ workspace_id: id, revision: 1 } as never)
    .execute();
const ids = async (db: OpenDatabase['db']) =>
  (await db.selectFrom('workspace').select('workspace_id').orderBy('workspace_id').execute()).map(
    (row) => row.workspace_id,
  );

test('whoever reads while a transaction writes sees what was committed, at once', async () => {
  const { db } = database;
  await add(db, 'before');
  const seen = await db.transaction().execute(async (tx) => {
    await add(tx, 'inside');
    return { outside: await ids(db), inside: await ids(tx) };
  });
  expect(seen).toEqual({ outside: ['before'], inside: ['before', 'inside'] });
  expect(await ids(db)).toEqual(['before', 'inside']);
});

test('whoever writes meanwhile has a turn after it, in the order of asking', async () => {
  const { db } = database;
  const order: string[] = [];
  let later: Promise<unknown> = Promise.resolve();
  await db.transaction().execute(async (tx) => {
    later = Promise.all([
      add(db, 'a').then(() => order.push('a')),
      db.transaction().execute((other) => add(other, 'b').then(() => order.push('b'))),
      add(db, 'c').then(() => order.push('c')),
    ]);
    await wait(20);
    await add(tx, 'first');
    order.push('first');
  });
  await later;
  expect(order).toEqual(['first', 'a', 'b', 'c']);
});

test('what a transaction wrote before it failed is gone, and the next one has its turn', async () => {
  const { db } = database;
  const failing = db.transaction().execute(async (tx) => {
    await add(tx, 'gone');
    await add(tx, 'gone');
  });
  await expect(failing).rejects.toThrow('UNIQUE');
  await expect(add(db, 'kept').then(() => add(db, 'kept'))).rejects.toThrow('UNIQUE');
  expect(await ids(db)).toEqual(['kept']);
});

test('another process that writes is waited for, and nobody here is held up meanwhile', async () => {
  const { db } = database;
  const other = openSqliteFile(file);
  other.exec('begin immediate');
  let isWritten = false;
  const written = Promise.all([
    add(db, 'one'),
    db.transaction().execute((tx) => add(tx, 'two')),
  ]).then(() => (isWritten = true));
  await wait(60);
  expect(await ids(db)).toEqual([]);
  expect(isWritten).toBe(false);
  other.exec('commit');
  await written;
  expect(await ids(db)).toEqual(['one', 'two']);
  other.close();
});
