import type { Board } from '../contract/board.ts';
import type { News } from '../contract/news.ts';
import type { ContentRequest } from '../contract/requests.ts';
import type { CuecardDatabase } from './database.ts';
import type { Errand, KeptValues } from './kept.ts';
import { isOwner } from './kept.ts';

/** What the rep is told, as the server has it; null: an older server that tells nothing of it. */
export interface Told {
  news: News[] | null;
  requests: ContentRequest[] | null;
}

/** Does this wait to be sent? What waits is known better here than on the server. */
const waits = <K extends Errand['kind']>(errands: readonly Errand[], kind: K) =>
  errands.filter((errand): errand is Extract<Errand, { kind: K }> => errand.kind === kind);

/** A board on which is read what was read here. */
export function withErrands(board: Board, errands: readonly Errand[]): Board {
  const read = new Set(waits(errands, 'announcement-read').map(({ id }) => id));
  return {
    ...board,
    announcements: board.announcements.map((each) =>
      read.has(each.id) ? { ...each, read: true } : each,
    ),
  };
}

/** News of which is seen what was seen here. */
export function newsWith(news: readonly News[], errands: readonly Errand[]): News[] {
  const seen = new Set(waits(errands, 'news-seen').flatMap(({ ids }) => ids));
  return news.map((each) => (seen.has(each.id) ? { ...each, seen: true } : each));
}

/** Requests that were joined or left here, counted so. */
export function requestsWith(
  requests: readonly ContentRequest[],
  errands: readonly Errand[],
): ContentRequest[] {
  const wanted = new Map(
    waits(errands, 'request-joined').map(({ id, joined }) => [id, joined] as const),
  );
  return requests.map((request) => {
    const joined = wanted.get(request.id) ?? request.joined;
    if (joined === request.joined) return request;
    return { ...request, joined, people: Math.max(0, request.people + (joined ? 1 : -1)) };
  });
}

/**
 * Lays what the server tells over what is held; nothing where its owner has signed out since.
 * @returns whether anything is other than before
 */
export async function applyTold(
  db: CuecardDatabase,
  owner: string,
  { news, requests }: Told,
): Promise<boolean> {
  const tx = db.transaction('kept', 'readwrite');
  let changed = false;
  if (await isOwner(tx.store, owner)) {
    const errands = ((await tx.store.get('errands')) ?? []) as Errand[];
    const next = {
      news: news && newsWith(news, errands),
      requests: requests && requestsWith(requests, errands),
    };
    for (const name of ['news', 'requests'] as const) {
      const before: unknown = await tx.store.get(name);
      if (JSON.stringify(before ?? null) === JSON.stringify(next[name])) continue;
      changed = true;
      if (next[name] === null) void tx.store.delete(name);
      else void tx.store.put(next[name], name);
    }
  }
  await tx.done;
  return changed;
}

/**
 * Does a thing here at once and remembers to tell the server. Of the same thing done twice the last
 * counts.
 */
export async function addErrand(db: CuecardDatabase, errand: Errand): Promise<void> {
  const tx = db.transaction('kept', 'readwrite');
  const { store } = tx;
  const waiting = ((await store.get('errands')) ?? []) as Errand[];
  const others = waiting.filter((other) => keyOf(other) !== keyOf(errand));
  void store.put([...others, errand], 'errands');
  const board = (await store.get('board')) as Board | undefined;
  if (board) void store.put(withErrands(board, [errand]), 'board');
  const news = ((await store.get('news')) ?? []) as KeptValues['news'];
  void store.put(newsWith(news, [errand]), 'news');
  const requests = (await store.get('requests')) as ContentRequest[] | undefined;
  if (requests) void store.put(requestsWith(requests, [errand]), 'requests');
  await tx.done;
}

/** The server knows it now, or will never hear of it. One that was added meanwhile stays. */
export async function dropErrand(db: CuecardDatabase, errand: Errand): Promise<void> {
  const tx = db.transaction('kept', 'readwrite');
  const waiting = ((await tx.store.get('errands')) ?? []) as Errand[];
  const done = JSON.stringify(errand);
  void tx.store.put(
    waiting.filter((other) => JSON.stringify(other) !== done),
    'errands',
  );
  await tx.done;
}

const keyOf = (errand: Errand) =>
  errand.kind === 'news-seen' ? errand.ids.join(' ') : `${errand.kind} ${errand.id}`;
