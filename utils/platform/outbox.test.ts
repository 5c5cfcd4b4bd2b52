import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CueEvent, EventResult } from '../contract/events.ts';
import { openDatabase } from './database.ts';
import type { CuecardDatabase } from './database.ts';
import { readKept } from './kept.ts';
import { createOutbox } from './outbox.ts';

const content = uuidv7();
const event = (): CueEvent => ({ id: uuidv7(), at: 1, kind: 'opened', assetId: content });
const stored = (events: CueEvent[]): EventResult[] =>
  events.map(({ id }) => ({ id, status: 'stored' }));

let db: CuecardDatabase;
let name = 0;
beforeEach(async () => {
  db = await openDatabase(`outbox-${++name}`);
});

describe('the outbox', () => {
  test('sends what waits in the order it happened, and empties', async () => {
    const sent: string[] = [];
    const outbox = createOutbox({
      db,
      clock: () => 0,
      send: async (_owner, events) => {
        sent.push(...events.map(({ id }) => id));
        return stored(events);
      },
    });
    const events = [event(), event(), event()];
    for (const each of events) await outbox.add('me', each);
    expect(await outbox.waiting('me')).toBe(3);
    expect(await outbox.flush('me')).toBeNull();
    expect(sent).toEqual(events.map(({ id }) => id));
    expect(await outbox.waiting('me')).toBe(0);
  });

  test('keeps everything when the server cannot be reached, and waits longer each time', async () => {
    const outbox = createOutbox({
      db,
      clock: () => 1000,
      send: () => Promise.reject(new Error('no network')),
    });
    await outbox.add('me', event());
    expect(await outbox.flush('me')).toBe(31_000);
    expect(await outbox.flush('me')).toBe(61_000);
    expect(await outbox.waiting('me')).toBe(1);
    expect((await readKept(db, 'backOff'))?.failures).toBe(2);
  });

  test('keeps what an answer does not name', async () => {
    const outbox = createOutbox({
      db,
      clock: () => 0,
      send: async (_owner, events) => stored(events.slice(0, 1)),
    });
    await outbox.add('me', event());
    await outbox.add('me', event());
    // One is settled a send; the second send names the other.
    expect(await outbox.flush('me')).toBeNull();
    const silent = createOutbox({ db, clock: () => 0, send: async () => [] });
    await silent.add('me', event());
    expect(await silent.flush('me')).not.toBeNull();
    expect(await silent.waiting('me')).toBe(1);
  });

  test('sets aside what the server refuses for good, with the reason', async () => {
    const outbox = createOutbox({
      db,
      clock: () => 0,
      send: async (_owner, events) =>
        events.map(({ id }) => ({ id, status: 'rejected', reason: 'at: too far ahead' })),
    });
    await outbox.add('me', event());
    expect(await outbox.flush('me')).toBeNull();
    expect((await db.getAll('refused')).map(({ reason }) => reason)).toEqual(['at: too far ahead']);
  });

  test('never sends one person’s events as another’s', async () => {
    const sent: CueEvent[] = [];
    const outbox = createOutbox({
      db,
      clock: () => 0,
      send: async (_owner, events) => {
        sent.push(...events);
        return stored(events);
      },
    });
    await outbox.add('me', event());
    await outbox.flush('somebody else');
    expect(sent).toEqual([]);
    expect(await outbox.waiting('me')).toBe(1);
  });

  test('gets every event stored exactly once, however the network behaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('add', 'flush', 'flush twice'), { maxLength: 30 }),
        fc.infiniteStream(fc.constantFrom('ok', 'lost request', 'lost answer', 'half')),
        async (steps, weather) => {
          const own = await openDatabase(`outbox-${++name}`);
          const server = new Map<string, number>();
          const send = async (_owner: string, events: CueEvent[]): Promise<EventResult[]> => {
            const now = weather.next().value;
            if (now === 'lost request') throw new Error('lost');
            const arrived = now === 'half' ? events.slice(0, Math.ceil(events.length / 2)) : events;
            const results = arrived.map(({ id }): EventResult => {
              const status = server.has(id) ? 'duplicate' : 'stored';
              server.set(id, (server.get(id) ?? 0) + (status === 'stored' ? 1 : 0));
              return { id, status };
            });
            if (now === 'lost answer') throw new Error('lost');
            return results;
          };
          const outbox = createOutbox({ db: own, clock: () => 0, send });
          const added: string[] = [];
          for (const step of steps) {
            if (step === 'add') {
              const one = event();
              await outbox.add('me', one);
              added.push(one.id);
            } else if (step === 'flush') await outbox.flush('me');
            else await Promise.all([outbox.flush('me'), outbox.flush('me')]);
          }
          for (let tries = 0; tries < 200 && (await outbox.waiting('me')) > 0; tries++)
            await outbox.flush('me');
          expect([...server.keys()].toSorted()).toEqual(added.toSorted());
          expect([...server.values()].every((count) => count === 1)).toBe(true);
        },
      ),
    );
  });
});
