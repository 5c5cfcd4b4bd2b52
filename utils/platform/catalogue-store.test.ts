import 'fake-indexeddb/auto';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { testAsset } from '../../test/content.ts';
import type { Catalogue } from '../contract/catalogue.ts';
import type { MyFeedback } from '../contract/feedback.ts';
import {
  applyCatalogue,
  applyFeedback,
  clearPersonal,
  confirmCatalogue,
  loadContent,
} from './catalogue-store.ts';
import type { CuecardDatabase } from './database.ts';
import { openDatabase } from './database.ts';
import { keep, ownerOf, readKept } from './kept.ts';

const session = {
  serverUrl: 'https://cuecard.example',
  token: 't',
  userId: 'u',
  userName: 'Mara',
  userEmail: 'mara@harborline.example',
  workspaceId: 'w',
  workspaceName: 'Harborline',
  role: 'rep',
};
const owner = ownerOf(session);

/** A database that somebody is signed in to. */
async function open(name: string): Promise<CuecardDatabase> {
  const db = await openDatabase(name);
  await keep(db, 'session', session);
  return db;
}

const asset = (title: string) => testAsset({ title });
const catalogue = (part: Partial<Catalogue>): Catalogue => ({
  cursor: 'g.1',
  complete: false,
  assets: [],
  messages: [],
  removed: [],
  experience: null,
  space: null,
  board: null,
  tables: null,
  ...part,
});
const titles = async (db: CuecardDatabase, whose = owner) =>
  (await loadContent(db, whose)).map(({ title }) => title).toSorted();

test('a delta adds, replaces and removes; a complete answer replaces all', async () => {
  const db = await open('catalogue-1');
  const [one, two] = [asset('one'), asset('two')];
  await applyCatalogue(db, owner, catalogue({ complete: true, assets: [one, two] }), null, 1);
  expect(await titles(db)).toEqual(['one', 'two']);
  const removed = [
    {
      type: 'asset' as const,
      id: two.id,
      reason: 'retired' as const,
      title: 'two',
      addressKey: '',
      fingerprint: [],
      replacementId: one.id,
      removedAt: 2,
    },
  ];
  await applyCatalogue(
    db,
    owner,
    catalogue({ assets: [{ ...one, title: 'one, again' }], removed }),
    null,
    2,
  );
  expect(await titles(db)).toEqual(['one, again']);
  expect((await db.getAll('tombstones')).map(({ id }) => id)).toEqual([two.id]);
  await applyCatalogue(db, owner, catalogue({ complete: true, assets: [asset('three')] }), null, 3);
  expect(await titles(db)).toEqual(['three']);
  expect(await db.count('tombstones')).toBe(0);
});

test('somebody else’s catalogue is never shown, and leaving clears all but what waits to be sent', async () => {
  const db = await open('catalogue-2');
  await applyCatalogue(db, owner, catalogue({ complete: true, assets: [asset('mine')] }), null, 1);
  expect(await titles(db, 'another')).toEqual([]);
  await db.add('outbox', {
    id: 'e',
    owner,
    event: { id: uuidv7(), at: 0, kind: 'opened', assetId: uuidv7() },
  });
  await clearPersonal(db);
  expect(await titles(db)).toEqual([]);
  expect(await db.count('outbox')).toBe(1);
});

test('what arrives after its owner has signed out is dropped', async () => {
  const db = await open('catalogue-3');
  await clearPersonal(db);
  await applyCatalogue(db, owner, catalogue({ complete: true, assets: [asset('late')] }), null, 1);
  await applyFeedback(db, owner, [feedback('late')], new Set());
  await confirmCatalogue(db, owner, 1);
  expect(await db.count('content')).toBe(0);
  expect(await db.count('feedback')).toBe(0);
  expect(await readKept(db, 'catalogue')).toBeUndefined();
});

test('the server’s feedback replaces what is held, but for what an unsent event touches', async () => {
  const db = await open('catalogue-4');
  for (const id of ['unsent', 'old']) await db.put('feedback', feedback(id));
  const fromServer = [feedback('known'), feedback('taken back')];
  await applyFeedback(db, owner, fromServer, new Set(['unsent', 'taken back']));
  expect(await db.getAllKeys('feedback')).toEqual(['known', 'unsent']);
});

function feedback(id: string): MyFeedback {
  return {
    id,
    contentType: 'asset',
    contentId: uuidv7(),
    contentTitle: 'One',
    contentKind: 'deck',
    verdict: 'outdated',
    comment: '',
    facets: {},
    state: 'new',
    answer: '',
    reason: '',
    fixedIn: null,
    answerBy: null,
    answeredByName: null,
    answeredAt: null,
    createdAt: 0,
  };
}
