import type { CuecardDatabase } from './database.ts';

/** The ranking index as it was stored, with what it was made of. */
export interface StoredIndex {
  owner: string;
  /** The catalogue's `contentStamp`; another one means that the catalogue has moved on. */
  contentStamp: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The stored index, whosever it is. */
export function readIndex(db: CuecardDatabase): Promise<StoredIndex | undefined> {
  return db.get('index', 'ranking');
}

/** Keeps an index for the next start. Losing it costs a rebuild, so a full disk is no error here. */
export async function writeIndex(db: CuecardDatabase, stored: StoredIndex): Promise<void> {
  await db.put('index', stored, 'ranking').catch(() => undefined);
}
