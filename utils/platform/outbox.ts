import type { CueEvent, EventResult } from '../contract/events.ts';
import type { CuecardDatabase, WaitingEvent } from './database.ts';
import { createTurns } from './in-turn.ts';
import { keep, readKept } from './kept.ts';

const batchSize = 200;
const shortestWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

export interface OutboxDeps {
  db: CuecardDatabase;
  /** Posts a batch; throws when the server could not be reached or did not answer with sense. */
  send: (owner: string, events: CueEvent[]) => Promise<EventResult[]>;
  clock: () => number;
}

export interface Outbox {
  /** Resolves when the event is on disk, not before. */
  add(owner: string, event: CueEvent): Promise<void>;
  /** How many of this owner's events the server has not acknowledged. */
  waiting(owner: string): Promise<number>;
  /**
   * Sends what waits, oldest first, until it is empty or a send fails.
   * @returns the time of the next try (ms since epoch) when something is left, else null
   */
  flush(owner: string): Promise<number | null>;
  /** Throws away what waits for this owner: only ever on their word. */
  discard(owner: string): Promise<void>;
}

/**
 * An acknowledged event is stored once, an unacknowledged one is still here (promise 2). An event
 * leaves only when the server has named it stored or a duplicate; one that it refuses for good is
 * set aside for diagnostics.
 */
export function createOutbox({ db, send, clock }: OutboxDeps): Outbox {
  // Two at once would send the same batch twice.
  const inTurn = createTurns();

  const firstOf = async (owner: string): Promise<WaitingEvent[]> => {
    const all = await db.getAll('outbox');
    return all.filter((waiting) => waiting.owner === owner).slice(0, batchSize);
  };

  const settle = async (batch: WaitingEvent[], results: EventResult[]): Promise<number> => {
    const byId = new Map(results.map((result) => [result.id, result]));
    const tx = db.transaction(['outbox', 'refused'], 'readwrite', { durability: 'strict' });
    let settled = 0;
    for (const waiting of batch) {
      const result = byId.get(waiting.id);
      if (!result) continue;
      settled++;
      void tx.objectStore('outbox').delete(waiting.id);
      if (result.status === 'rejected') {
        void tx
          .objectStore('refused')
          .put({ ...waiting, reason: result.reason ?? 'no reason given' });
      }
    }
    await tx.done;
    return settled;
  };

  const flushAll = async (owner: string): Promise<number | null> => {
    for (;;) {
      const batch = await firstOf(owner);
      if (batch.length === 0) {
        await keep(db, 'backOff', { failures: 0, nextAt: 0 });
        return null;
      }
      let settled = 0;
      try {
        settled = await settle(
          batch,
          await send(
            owner,
            batch.map((waiting) => waiting.event),
          ),
        );
      } catch {
        // The caller's `send` has noted why; here it only matters that the batch stays.
      }
      if (settled === 0) {
        const failures = ((await readKept(db, 'backOff'))?.failures ?? 0) + 1;
        const nextAt = clock() + Math.min(longestWaitMs, shortestWaitMs * 2 ** (failures - 1));
        await keep(db, 'backOff', { failures, nextAt });
        return nextAt;
      }
    }
  };

  return {
    async add(owner, event) {
      const tx = db.transaction('outbox', 'readwrite', { durability: 'strict' });
      void tx.store.add({ id: event.id, owner, event });
      await tx.done;
    },
    async waiting(owner) {
      return (await db.getAll('outbox')).filter((waiting) => waiting.owner === owner).length;
    },
    flush: (owner) => inTurn(() => flushAll(owner)),
    async discard(owner) {
      const tx = db.transaction('outbox', 'readwrite', { durability: 'strict' });
      for (const waiting of await tx.store.getAll()) {
        if (waiting.owner === owner) void tx.store.delete(waiting.id);
      }
      await tx.done;
    },
  };
}
