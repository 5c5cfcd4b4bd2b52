import 'fake-indexeddb/auto';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { testAsset } from '../../test/content.ts';
import type { Catalogue } from '../contract/catalogue.ts';
import { applyCatalogue, clearPersonal, loadContent } from './catalogue-store.ts';
import { openDatabase } from './database.ts';

const asset = (title: string) => testAsset({ title });
const catalogue = (part: Partial<Catalogue>): Catalogue => ({
  cursor: 'g.1',
  complete: false,
  assets: [],
  messages: [],
  removed: [],
  ...part,
});
const titles = async (db: Awaited<ReturnType<typeof openDatabase>>, owner = 'me') =>
  (await loadContent(db, owner)).map(({ title }) => title).toSorted();

test('a delta adds, replaces and removes; a complete answer replaces all', async () => {
  const db = await openDatabase('catalogue-1');
  const [one, two] = [asset('one'), asset('two')];
  await applyCatalogue(db, 'me', catalogue({ complete: true, assets: [one, two] }), null, 1);
  expect(await titles(db)).toEqual(['one', 'two']);
  const removed = [
    {
      type: 'asset' as const,
      id: two.id,
      reason: 'retired' as const,
      title: 'two',
      addressKey: '',
      fingerprint: '',
      replacementId: one.id,
      removedAt: 2,
    },
  ];
  await applyCatalogue(
    db,
    'me',
    catalogue({ assets: [{ ...one, title: 'one, again' }], removed }),
    null,
    2,
  );
  expect(await titles(db)).toEqual(['one, again']);
  expect((await db.getAll('tombstones')).map(({ id }) => id)).toEqual([two.id]);
  await applyCatalogue(db, 'me', catalogue({ complete: true, assets: [asset('three')] }), null, 3);
  expect(await titles(db)).toEqual(['three']);
  expect(await db.count('tombstones')).toBe(0);
});

test('somebody else’s catalogue is never shown, and leaving clears all but what waits to be sent', async () => {
  const db = await openDatabase('catalogue-2');
  await applyCatalogue(db, 'me', catalogue({ complete: true, assets: [asset('mine')] }), null, 1);
  expect(await titles(db, 'another')).toEqual([]);
  await db.add('outbox', {
    id: 'e',
    owner: 'me',
    event: { id: uuidv7(), at: 0, kind: 'opened', assetId: uuidv7() },
  });
  await clearPersonal(db);
  expect(await titles(db)).toEqual([]);
  expect(await db.count('outbox')).toBe(1);
});
