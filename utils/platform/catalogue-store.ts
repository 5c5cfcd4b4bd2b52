import type { Catalogue, Content } from '../contract/catalogue.ts';
import type { Board } from '../contract/board.ts';
import type { MyFeedback } from '../contract/feedback.ts';
import type { Space } from '../contract/space.ts';
import { isForTeam } from '../domain/catalogue/is-for-team.ts';
import type { CuecardDatabase } from './database.ts';
import type { Errand, KeptValues, RefusedTable } from './kept.ts';
import { checkTables } from './check-tables.ts';
import { isOwner, readKept } from './kept.ts';
import { withErrands } from './told-store.ts';

/** What a sync has changed. */
export interface CatalogueChanges {
  /** Everything is new, or for another team. */
  complete: boolean;
  put: readonly Content[];
  removed: readonly string[];
  /** null: as before. */
  space: Space | null;
  /** What an index of the catalogue after this is made of. */
  made: { owner: string; contentStamp: string };
}

/**
 * Lays an answer of `GET /v1/catalog` over what is held, all of it or nothing of it; nothing where
 * its owner has signed out since it was asked for.
 * @returns what has changed; null for nothing
 */
export async function applyCatalogue(
  db: CuecardDatabase,
  owner: string,
  catalogue: Catalogue,
  etag: string | null,
  now: number,
): Promise<CatalogueChanges | null> {
  const tx = db.transaction(['content', 'tombstones', 'kept'], 'readwrite');
  const kept = tx.objectStore('kept');
  if (!(await isOwner(kept, owner))) return null;
  const content = tx.objectStore('content');
  const tombstones = tx.objectStore('tombstones');
  if (catalogue.complete) {
    void content.clear();
    void tombstones.clear();
    void kept.delete('experience');
    void kept.delete('space');
    void kept.delete('board');
  }
  if (catalogue.experience !== null) void kept.put(catalogue.experience, 'experience');
  if (catalogue.space !== null) void kept.put(catalogue.space, 'space');
  const before = (await kept.get('board')) as Board | undefined;
  if (catalogue.board !== null) {
    const errands = ((await kept.get('errands')) ?? []) as Errand[];
    void kept.put(withErrands(catalogue.board, errands), 'board');
  }
  const team = (catalogue.board ?? before)?.team ?? '';
  const isNewTeam = team !== (before?.team ?? '');
  // Everything comes anew, but for what there is none of.
  if (catalogue.tables !== null || catalogue.complete) {
    const { tables, refused } = checkTables(catalogue.tables ?? []);
    // What a page has refused it would refuse again: that is remembered while the table is the same.
    const noted = ((await kept.get('refusedTables')) ?? []) as RefusedTable[];
    const still = noted.filter(({ host, version }) =>
      tables.some((table) => table.host === host && table.version === version),
    );
    void kept.put(tables, 'tables');
    void kept.put([...refused, ...still], 'refusedTables');
  }
  for (const item of [...catalogue.assets, ...catalogue.messages]) {
    void content.put(item);
    void tombstones.delete(item.id);
  }
  for (const tombstone of catalogue.removed) {
    void content.delete(tombstone.id);
    void tombstones.put(tombstone);
  }
  const all = [...catalogue.assets, ...catalogue.messages];
  const put = all.filter((item) => isForTeam(item, team));
  const gone = [...catalogue.removed, ...all.filter((item) => !isForTeam(item, team))];
  const removed = gone.map(({ id }) => id);
  const complete = catalogue.complete || isNewTeam;
  const isSame = !complete && put.length + removed.length === 0 && !catalogue.space;
  const held = (await kept.get('catalogue')) as KeptValues['catalogue'] | undefined;
  const { cursor } = catalogue;
  const contentStamp = isSame ? (held?.contentStamp ?? cursor) : cursor;
  void kept.put({ owner, cursor, contentStamp, etag, syncedAt: now }, 'catalogue');
  await tx.done;
  return {
    complete,
    put,
    removed,
    space: catalogue.space,
    made: { owner, contentStamp },
  };
}

/** The server says that nothing has changed. */
export async function confirmCatalogue(
  db: CuecardDatabase,
  owner: string,
  now: number,
): Promise<void> {
  const tx = db.transaction('kept', 'readwrite');
  const held = (await tx.store.get('catalogue')) as KeptValues['catalogue'] | undefined;
  if (held?.owner === owner && (await isOwner(tx.store, owner))) {
    await tx.store.put({ ...held, syncedAt: now }, 'catalogue');
  }
  await tx.done;
}

/**
 * The rep's own feedback as the server has it, but for what is `touched` by events not yet sent.
 * @returns whether anything is other than before
 */
export async function applyFeedback(
  db: CuecardDatabase,
  owner: string,
  feedback: readonly MyFeedback[],
  touched: ReadonlySet<string>,
): Promise<boolean> {
  const tx = db.transaction(['feedback', 'kept'], 'readwrite');
  const store = tx.objectStore('feedback');
  let changed = false;
  if (await isOwner(tx.objectStore('kept'), owner)) {
    const held = new Map((await store.getAll()).map((each) => [each.id, JSON.stringify(each)]));
    const known = new Set(feedback.map(({ id }) => id));
    changed =
      feedback.some(
        (each) => !touched.has(each.id) && held.get(each.id) !== JSON.stringify(each),
      ) || [...held.keys()].some((id) => !touched.has(id) && !known.has(id));
    for (const id of await store.getAllKeys()) if (!touched.has(id)) void store.delete(id);
    for (const each of feedback) if (!touched.has(each.id)) void store.put(each);
  }
  await tx.done;
  return changed;
}

const shownKeptMs = 86_400_000;
const hiddenKeptMs = 90 * 86_400_000;
const ignoredKeptMs = 90 * 86_400_000;
/** Of what a rep said or was told on single records so many are kept, the newest. */
const mostRecords = 500;

/** Forgets marks on records that are too old, or too many, to matter. */
export async function pruneMarks(db: CuecardDatabase, now: number): Promise<void> {
  const tx = db.transaction(
    ['shown', 'hidden', 'ignored', 'corrections', 'judged', 'closed'],
    'readwrite',
  );
  for await (const mark of tx.objectStore('shown'))
    if (mark.value < now - shownKeptMs) void mark.delete();
  for await (const mark of tx.objectStore('hidden')) {
    if (mark.value.at < now - hiddenKeptMs) void mark.delete();
  }
  for await (const mark of tx.objectStore('ignored')) {
    if (mark.value < now - ignoredKeptMs) void mark.delete();
  }
  await keepNewest(tx.objectStore('corrections'), ({ at = 0 }) => at);
  await keepNewest(tx.objectStore('judged'), ({ at }) => at);
  await keepNewest(tx.objectStore('closed'), (at) => at);
  await tx.done;
}

async function keepNewest<T>(
  store: {
    count(): Promise<number>;
    getAll(): Promise<T[]>;
    getAllKeys(): Promise<string[]>;
    delete(key: string): Promise<void>;
  },
  timeOf: (value: T) => number,
): Promise<void> {
  if ((await store.count()) <= mostRecords) return;
  const [values, keys] = await Promise.all([store.getAll(), store.getAllKeys()]);
  const byAge = keys
    .map((key, at) => ({ key, time: timeOf(values[at] as T) }))
    .toSorted((a, b) => b.time - a.time);
  for (const { key } of byAge.slice(mostRecords)) void store.delete(key);
}

const portion = 500;

/** All content this owner and their team may use, dates not yet looked at; nothing where the catalogue is somebody else's. */
export async function loadContent(db: CuecardDatabase, owner: string): Promise<Content[]> {
  const state = await readKept(db, 'catalogue');
  if (state?.owner !== owner) return [];
  const team = (await readKept(db, 'board'))?.team ?? '';
  const all: Content[] = [];
  let last: Content | undefined;
  for (;;) {
    // In portions: a page's question must not wait until ten thousand have been read.
    const range = last && IDBKeyRange.lowerBound(last.id, true);
    const some = await db.getAll('content', range, portion);
    all.push(...some.filter((content) => isForTeam(content, team)));
    last = some.at(-1);
    if (some.length < portion) return all;
  }
}

/** Forgets everything that belonged to a person who has left this browser; their outbox stays. */
export async function clearPersonal(db: CuecardDatabase): Promise<void> {
  const stores = [
    'content',
    'tombstones',
    'feedback',
    'corrections',
    'shown',
    'hidden',
    'ignored',
    'index',
    'refused',
    'judged',
    'closed',
  ] as const;
  const tx = db.transaction([...stores, 'kept'] as const, 'readwrite');
  for (const store of stores) void tx.objectStore(store).clear();
  for (const name of [
    'session',
    'login',
    'catalogue',
    'experience',
    'space',
    'board',
    'news',
    'requests',
    'errands',
    'tables',
    'refusedTables',
    'healthTold',
    'searches',
    'favourites',
    'recent',
    'pauses',
    'answersSeenAt',
    'connection',
    'backOff',
  ]) {
    void tx.objectStore('kept').delete(name);
  }
  await tx.done;
}
