import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { readKept } from './kept.ts';

test('a database of the version before keeps what it holds, and fetches all content anew', async () => {
  const before = await openDB('from-2', 2, {
    upgrade(db) {
      for (const store of ['kept', 'corrections', 'shown', 'hidden', 'ignored', 'index'])
        db.createObjectStore(store);
      for (const store of ['content', 'tombstones', 'outbox', 'refused', 'feedback'])
        db.createObjectStore(store, { keyPath: 'id' });
    },
  });
  const held = { owner: 'o', cursor: 'g.7', contentStamp: 'g.5', etag: '"7"', syncedAt: 1 };
  await before.put('kept', held, 'catalogue');
  await before.put('outbox', { id: 'e', owner: 'o', event: {} });
  before.close();

  const db = await openDatabase('from-2');
  expect(await readKept(db, 'catalogue')).toEqual({ ...held, cursor: '', etag: null });
  expect(await db.count('outbox')).toBe(1);
  expect(await db.count('judged')).toBe(0);
  expect(await db.count('closed')).toBe(0);
});

test('a new database is empty', async () => {
  const db = await openDatabase('new');
  expect(await readKept(db, 'catalogue')).toBeUndefined();
  expect(await db.count('judged')).toBe(0);
});
