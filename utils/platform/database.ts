import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Content, Tombstone } from '../contract/catalogue.ts';
import type { Corrections } from '../contract/cue.ts';
import type { CueEvent } from '../contract/events.ts';
import type { MyFeedback } from '../contract/feedback.ts';
import type { Judged } from '../contract/lead.ts';
import type { StoredIndex } from './index-store.ts';
import type { KeptValues } from './kept.ts';

/** An event that the server has not acknowledged, and whose it is: a later account must not send it as its own. */
export interface WaitingEvent {
  id: string;
  owner: string;
  event: CueEvent;
}

export interface RefusedEvent extends WaitingEvent {
  reason: string;
}

/** By which event something was hidden, and when, ms since epoch. */
export interface Hidden {
  eventId: string;
  at: number;
}

export interface CuecardSchema extends DBSchema {
  /** Small values by name; see `kept.ts`. */
  kept: { key: string; value: unknown };
  content: { key: string; value: Content };
  tombstones: { key: string; value: Tombstone };
  outbox: { key: string; value: WaitingEvent };
  refused: { key: string; value: RefusedEvent };
  feedback: { key: string; value: MyFeedback };
  /** What the rep corrected, by record, and when last, ms since epoch; without a time: long ago. */
  corrections: { key: string; value: Corrections & { at?: number } };
  /** `<record>|<content>` → when it was last recorded as shown, ms since epoch. */
  shown: { key: string; value: number };
  /** `<record>|<content>`: hidden there by the rep. */
  hidden: { key: string; value: Hidden };
  /** `<record>|<digest of a finding's key>` → when the rep said to leave it alone, ms since epoch. */
  ignored: { key: string; value: number };
  index: { key: string; value: StoredIndex };
  /** What the rep said of a lead, by record. */
  judged: { key: string; value: Judged };
  /** `<record>|<outcome>` → when it was told, ms since epoch. */
  closed: { key: string; value: number };
}

export type CuecardDatabase = IDBPDatabase<CuecardSchema>;

/** Opens the extension's database. Only the background does: a framed page is refused IndexedDB in Chromium. */
export function openDatabase(name = 'cuecard'): Promise<CuecardDatabase> {
  return openDB<CuecardSchema>(name, 3, {
    async upgrade(db, oldVersion, _newVersion, tx) {
      if (oldVersion < 1) {
        for (const store of ['kept', 'corrections', 'shown', 'hidden'] as const)
          db.createObjectStore(store);
        for (const store of ['content', 'tombstones', 'outbox', 'refused', 'feedback'] as const) {
          db.createObjectStore(store, { keyPath: 'id' });
        }
      }
      if (oldVersion < 2)
        for (const store of ['ignored', 'index'] as const) db.createObjectStore(store);
      for (const store of ['judged', 'closed'] as const) db.createObjectStore(store);
      // What is held lacks what this version knows of content and feedback: the next sync fetches all of it.
      if (oldVersion > 0) void tx.objectStore('feedback').clear();
      const kept = tx.objectStore('kept');
      const catalogue = (await kept.get('catalogue')) as KeptValues['catalogue'] | undefined;
      if (catalogue) await kept.put({ ...catalogue, cursor: '', etag: null }, 'catalogue');
    },
  });
}
