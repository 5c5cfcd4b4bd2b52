import type { CuecardDatabase } from './database.ts';
import type { KeptValues } from './kept.ts';

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

/**
 * Keeps an index for the next start, if the catalogue is still the one it was made of: not after a
 * sync that came in between, nor after its owner has left. Losing it costs a rebuild, so a full disk
 * is no error here.
 */
export async function writeIndex(db: CuecardDatabase, stored: StoredIndex): Promise<void> {
  try {
    const tx = db.transaction(['kept', 'index'], 'readwrite');
    const held = (await tx.objectStore('kept').get('catalogue')) as
      KeptValues['catalogue'] | undefined;
    if (held?.owner === stored.owner && held.contentStamp === stored.contentStamp) {
      await tx.objectStore('index').put(stored, 'ranking');
    }
    await tx.done;
  } catch {
    // The next start builds it anew.
  }
}
