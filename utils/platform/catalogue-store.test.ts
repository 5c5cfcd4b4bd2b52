import 'fake-indexeddb/auto';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { testBoard } from '../../test/board.ts';
import { testAsset } from '../../test/content.ts';
import { everyone } from '../contract/audience.ts';
import type { Catalogue } from '../contract/catalogue.ts';
import type { MyFeedback } from '../contract/feedback.ts';
import {
  applyCatalogue,
  applyFeedback,
  clearPersonal,
  confirmCatalogue,
  loadContent,
  pruneMarks,
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

describe('what is for a team', () => {
  const forTeam = (title: string, ...teams: string[]) =>
    testAsset({ title, audience: { ...everyone, teams } });

  test('never comes to another team, and goes when it becomes another’s', async () => {
    const db = await open('catalogue-teams-1');
    const [own, others, all] = [forTeam('own', 'Nordics'), forTeam('others', 'DACH'), asset('all')];
    const board = testBoard({ team: 'Nordics' });
    const first = catalogue({ complete: true, assets: [own, others, all], board });
    const changes = await applyCatalogue(db, owner, first, null, 1);
    expect(changes?.put.map(({ title }) => title)).toEqual(['own', 'all']);
    expect(changes?.removed).toEqual([others.id]);
    expect(await titles(db)).toEqual(['all', 'own']);

    const moved = { ...all, audience: { ...everyone, teams: ['DACH'] } };
    const next = await applyCatalogue(db, owner, catalogue({ assets: [moved] }), null, 2);
    expect(next).toMatchObject({ complete: false, put: [], removed: [all.id] });
    expect(await titles(db)).toEqual(['own']);
  });

  test('a rep who changes teams has the new one’s content at once, and the index is made anew', async () => {
    const db = await open('catalogue-teams-2');
    const assets = [forTeam('nordics', 'Nordics'), forTeam('dach', 'DACH')];
    await applyCatalogue(
      db,
      owner,
      catalogue({ complete: true, assets, board: testBoard({ team: 'Nordics' }) }),
      null,
      1,
    );
    const board = testBoard({ team: 'DACH' });
    const changes = await applyCatalogue(db, owner, catalogue({ cursor: 'g.2', board }), null, 2);
    expect(changes?.complete).toBe(true);
    expect(changes?.made.contentStamp).toBe('g.2');
    expect(await titles(db)).toEqual(['dach']);
    // A board that says nothing new changes nothing.
    const same = await applyCatalogue(db, owner, catalogue({ cursor: 'g.3', board }), null, 3);
    expect(same).toMatchObject({ complete: false, made: { contentStamp: 'g.2' } });
  });

  test('who is in no team, or whose server knows none, gets what is for everybody', async () => {
    const db = await open('catalogue-teams-3');
    const assets = [forTeam('nordics', 'Nordics'), asset('all')];
    await applyCatalogue(db, owner, catalogue({ complete: true, assets }), null, 1);
    expect(await titles(db)).toEqual(['all']);
  });
});

test('the board is kept until another comes, and goes with a server that has none', async () => {
  const db = await open('catalogue-board');
  const board = testBoard({ countVisits: true });
  await applyCatalogue(db, owner, catalogue({ complete: true, board }), null, 1);
  await applyCatalogue(db, owner, catalogue({ cursor: 'g.2' }), null, 2);
  expect(await readKept(db, 'board')).toEqual(board);
  await applyCatalogue(db, owner, catalogue({ complete: true, cursor: 'h.1' }), null, 3);
  expect(await readKept(db, 'board')).toBeUndefined();
});

test('of what was said on single records the newest 500 are kept', async () => {
  const db = await open('marks');
  const records = Array.from({ length: 503 }, (_, at) => ({ key: `gmail:${at}`, at }));
  for (const { key, at } of records) {
    await db.put('corrections', { stage: 'negotiation', at }, key);
    await db.put('judged', { eventId: key, fit: 'good', reason: null, at }, key);
    await db.put('closed', at, `${key}|won`);
  }
  // Corrected before the time of it was kept: the oldest of all.
  await db.put('corrections', { stage: 'proposal' }, 'gmail:long ago');
  await pruneMarks(db, 1000);
  for (const store of ['corrections', 'judged', 'closed'] as const)
    expect(await db.count(store)).toBe(500);
  const kept = await db.getAllKeys('corrections');
  expect(kept).not.toContain('gmail:long ago');
  expect(kept).not.toContain('gmail:2');
  expect(kept).toContain('gmail:3');
});
