import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { testId } from '../../test/content.ts';
import { testBoard } from '../../test/board.ts';
import type { News } from '../contract/news.ts';
import type { ContentRequest } from '../contract/requests.ts';
import { contentRequestSchema } from '../contract/requests.ts';
import { openDatabase } from './database.ts';
import { keep, ownerOf, readKept } from './kept.ts';
import { addErrand, applyTold, dropErrand } from './told-store.ts';

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
const news = (part: Partial<News> = {}): News => ({
  id: testId(),
  kind: 'retired',
  at: 1,
  about: 'Old price list',
  contentId: null,
  contentTitle: '',
  byName: 'Priya',
  note: '',
  seen: false,
  ...part,
});
const request = (part: Partial<ContentRequest> = {}) =>
  contentRequestSchema.parse({
    id: testId(),
    title: 'Rail freight case study',
    state: 'open',
    answer: '',
    contentId: null,
    contentTitle: '',
    people: 5,
    joined: false,
    createdAt: 1,
    changedAt: 1,
    ...part,
  });
async function open(name: string) {
  const db = await openDatabase(name);
  await keep(db, 'session', session);
  return db;
}

test('what is told is kept for its owner alone, and says whether it is new', async () => {
  const db = await open('told-1');
  const told = { news: [news()], requests: [request()] };
  expect(await applyTold(db, owner, told)).toBe(true);
  expect(await applyTold(db, owner, told)).toBe(false);
  expect(await applyTold(db, 'somebody else', { news: [], requests: [] })).toBe(false);
  expect(await readKept(db, 'news')).toEqual(told.news);
});

test('an older server that knows nothing of it leaves nothing behind', async () => {
  const db = await open('told-2');
  await applyTold(db, owner, { news: [news()], requests: [request()] });
  expect(await applyTold(db, owner, { news: null, requests: null })).toBe(true);
  expect(await readKept(db, 'news')).toBeUndefined();
  expect(await applyTold(db, owner, { news: null, requests: null })).toBe(false);
});

test('what was seen and joined without a server shows at once, and no older answer takes it back', async () => {
  const db = await open('told-3');
  const [one, other] = [news(), news()];
  const wish = request();
  const told = { news: [one, other], requests: [wish] };
  await applyTold(db, owner, told);
  await addErrand(db, { kind: 'news-seen', ids: [one.id] });
  await addErrand(db, { kind: 'request-joined', id: wish.id, joined: true });
  const held = async () => ({
    seen: (await readKept(db, 'news'))?.map(({ seen }) => seen),
    requests: (await readKept(db, 'requests'))?.map(({ joined, people }) => [joined, people]),
  });
  const after = { seen: [true, false], requests: [[true, 6]] };
  expect(await held()).toEqual(after);
  await applyTold(db, owner, told);
  expect(await held()).toEqual(after);
});

test('joined and left again is one errand, the last', async () => {
  const db = await open('told-4');
  const wish = request();
  await applyTold(db, owner, { news: [], requests: [wish] });
  for (const joined of [true, false, true, false]) {
    await addErrand(db, { kind: 'request-joined', id: wish.id, joined });
  }
  expect(await readKept(db, 'errands')).toEqual([
    { kind: 'request-joined', id: wish.id, joined: false },
  ]);
  expect(await readKept(db, 'requests')).toMatchObject([{ joined: false, people: 5 }]);
});

test('an errand that is done goes, and one of the same kind that came meanwhile stays', async () => {
  const db = await open('told-5');
  const id = testId();
  const joined = { kind: 'request-joined', id, joined: true } as const;
  await addErrand(db, joined);
  await addErrand(db, { ...joined, joined: false });
  await dropErrand(db, joined);
  expect(await readKept(db, 'errands')).toEqual([{ ...joined, joined: false }]);
});

test('an announcement that was read stays so', async () => {
  const db = await open('told-6');
  const id = testId();
  const announcement = { id, title: 'News', body: '', contentId: null, byName: 'P', at: 1 };
  await keep(db, 'board', testBoard({ announcements: [{ ...announcement, read: false }] }));
  await addErrand(db, { kind: 'announcement-read', id });
  expect((await readKept(db, 'board'))?.announcements).toMatchObject([{ read: true }]);
});
