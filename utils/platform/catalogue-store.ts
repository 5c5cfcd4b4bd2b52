import type { Catalogue, Content } from '../contract/catalogue.ts';
import type { CuecardDatabase } from './database.ts';
import { readKept } from './kept.ts';

/** Lays an answer of `GET /v1/catalog` over what is held, all of it or nothing of it. */
export async function applyCatalogue(
  db: CuecardDatabase,
  owner: string,
  catalogue: Catalogue,
  etag: string | null,
  now: number,
): Promise<void> {
  const tx = db.transaction(['content', 'tombstones', 'kept'], 'readwrite');
  const content = tx.objectStore('content');
  const tombstones = tx.objectStore('tombstones');
  if (catalogue.complete) {
    void content.clear();
    void tombstones.clear();
  }
  for (const item of [...catalogue.assets, ...catalogue.messages]) {
    void content.put(item);
    void tombstones.delete(item.id);
  }
  for (const tombstone of catalogue.removed) {
    void content.delete(tombstone.id);
    void tombstones.put(tombstone);
  }
  void tx
    .objectStore('kept')
    .put({ owner, cursor: catalogue.cursor, etag, syncedAt: now }, 'catalogue');
  await tx.done;
}

/** All content this owner may use, dates not yet looked at; nothing where the catalogue is somebody else's. */
export async function loadContent(db: CuecardDatabase, owner: string): Promise<Content[]> {
  const state = await readKept(db, 'catalogue');
  return state?.owner === owner ? db.getAll('content') : [];
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
    'refused',
  ] as const;
  const tx = db.transaction([...stores, 'kept'] as const, 'readwrite');
  for (const store of stores) void tx.objectStore(store).clear();
  for (const name of [
    'session',
    'login',
    'catalogue',
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
