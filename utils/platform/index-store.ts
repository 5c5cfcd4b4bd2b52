import type { CuecardDatabase } from './database.ts';

/** The ranking index as it was stored, with what it was made of. */
export interface StoredIndex {
  owner: string;
  /** The catalogue's `contentStamp`; another one means that the catalogue has moved on. */
  contentStamp: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The stored bytes for this catalogue; null where there are none or they belong to another. */
export async function readIndexBytes(
  db: CuecardDatabase,
  owner: string,
  contentStamp: string,
): Promise<Uint8Array | null> {
  const stored = await db.get('index', 'ranking');
  return stored?.owner === owner && stored.contentStamp === contentStamp ? stored.bytes : null;
}

/** Keeps an index for the next start. Losing it costs a rebuild, so a full disk is no error here. */
export async function writeIndexBytes(db: CuecardDatabase, stored: StoredIndex): Promise<void> {
  await db.put('index', stored, 'ranking').catch(() => undefined);
}
