import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { testAsset, testContext } from '../../test/content.ts';
import type { Catalogue } from '../../utils/contract/catalogue.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { applyCatalogue } from '../../utils/platform/catalogue-store.ts';
import type { CuecardDatabase } from '../../utils/platform/database.ts';
import { openDatabase } from '../../utils/platform/database.ts';
import { keep, ownerOf } from '../../utils/platform/kept.ts';
import type { Library } from './library.ts';
import { createLibrary } from './library.ts';

const session = {
  serverUrl: 'https://cuecard.example',
  token: 't',
  userId: 'mara',
  userName: 'Mara',
  userEmail: 'mara@harborline.example',
  workspaceId: 'w',
  workspaceName: 'Harborline',
  role: 'rep',
};
const owner = ownerOf(session);
const security = testAsset({ title: 'Security and data residency', tags: ['SOC 2', 'audit'] });
const others = Array.from({ length: 60 }, (_, at) => testAsset({ title: `Other${at}` }));
const answer = (part: Partial<Catalogue>): Catalogue => ({
  cursor: 'g.1',
  complete: true,
  assets: [security, ...others],
  messages: [],
  removed: [],
  experience: null,
  space: null,
  board: null,
  tables: null,
  ...part,
});

async function open(name: string) {
  const db = await openDatabase(name);
  await keep(db, 'session', session);
  const library = createLibrary();
  await sync(db, library, answer({}));
  return { db, library };
}
async function sync(db: CuecardDatabase, library: Library, catalogue: Catalogue) {
  const changes = await applyCatalogue(db, owner, catalogue, null, 1);
  if (changes) await library.update(db, changes);
}
/** Titles for a mail about security, as a worker that has just started would have them. */
async function idsAnew(db: CuecardDatabase) {
  const { index } = await createLibrary().ranking(db);
  const context = testContext({
    text: [{ text: 'Security audit, data residency and SOC 2', quoted: false }],
  });
  const options = { now: 2, limits: { asset: 5, message: 5 } };
  return suggest(index, context, { competitors: [], corrected: [] }, options).map(({ id }) => id);
}

test('the index is stored with each sync that changes content, and read back as it is', async () => {
  const { db, library } = await open('library-1');
  const stored = await db.get('index', 'ranking');
  expect(stored?.contentStamp).toBe('g.1');
  expect(await idsAnew(db)).toEqual([security.id]);

  await sync(db, library, answer({ complete: false, cursor: 'g.2', assets: [] }));
  expect((await db.get('index', 'ranking'))?.contentStamp).toBe('g.1');
  const gone = {
    type: 'asset',
    id: security.id,
    reason: 'retired',
    title: '',
    addressKey: '',
  } as const;
  const removed = [{ ...gone, fingerprint: [], replacementId: null, removedAt: 1 }];
  await sync(db, library, answer({ complete: false, cursor: 'g.3', assets: [], removed }));
  expect((await db.get('index', 'ranking'))?.contentStamp).toBe('g.3');
  expect(await idsAnew(db)).toEqual([]);
});

test.each([
  ['is corrupt', (bytes: Uint8Array) => bytes.fill(7, 200, 260)],
  ['is of an older version', (bytes: Uint8Array) => bytes.fill(0, 4, 8)],
  ['is cut off', (bytes: Uint8Array) => bytes.subarray(0, 64)],
])('a stored index that %s is built anew from the catalogue', async (name, spoil) => {
  const { db } = await open(`library ${name}`);
  const stored = await db.get('index', 'ranking');
  if (!stored) throw new Error('nothing was stored');
  const bytes = spoil(stored.bytes.slice()) as Uint8Array<ArrayBuffer>;
  await db.put('index', { ...stored, bytes }, 'ranking');
  expect(await idsAnew(db)).toEqual([security.id]);
  expect((await db.get('index', 'ranking'))?.bytes).toEqual(stored.bytes);
});

test('an index of another person or another state of the catalogue is not used', async () => {
  const { db } = await open('library-3');
  const stored = await db.get('index', 'ranking');
  if (!stored) throw new Error('nothing was stored');
  await db.delete('content', security.id);
  await db.put('index', { ...stored, owner: 'somebody else' }, 'ranking');
  expect(await idsAnew(db)).toEqual([]);
  await db.put('index', { ...stored, contentStamp: 'g.0' }, 'ranking');
  expect(await idsAnew(db)).toEqual([]);
});

test('an index made while a sync came in between is not stored as the newer one', async () => {
  const { db } = await open('library-4');
  await db.delete('index', 'ranking');
  const building = createLibrary().ranking(db);
  // Its content is read; then a sync commits, and the worker dies before it could bring the index up to date.
  const changes = answer({ complete: false, cursor: 'g.2', assets: [testAsset({ title: 'New' })] });
  await applyCatalogue(db, owner, changes, null, 1);
  await building;
  expect((await db.get('index', 'ranking'))?.contentStamp).not.toBe('g.2');
});
