import { expect, test } from 'vitest';
import { eachPolitely, retryAfter } from './each-politely.ts';

const own = { isOwnHost: () => true, signal: new AbortController().signal };

test('one at a time of each host, four at a time in all', async () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    address: `https://host-${index % 6}.example/${index}`,
  }));
  const busy = new Map<string, number>();
  let most = 0;
  let mostOfHost = 0;
  const done: string[] = [];
  const change = (host: string, by: number) => busy.set(host, (busy.get(host) ?? 0) + by);
  await eachPolitely(
    items,
    async ({ address }) => {
      const { host } = new URL(address);
      change(host, 1);
      most = Math.max(
        most,
        [...busy.values()].reduce((sum, count) => sum + count, 0),
      );
      mostOfHost = Math.max(mostOfHost, busy.get(host) ?? 0);
      await new Promise((rested) => setTimeout(rested, 2));
      change(host, -1);
      done.push(address);
      return undefined;
    },
    own,
  );
  expect(done.toSorted()).toEqual(items.map(({ address }) => address).toSorted());
  expect([most, mostOfHost]).toEqual([4, 1]);
});

test('a host that is not our own gets a pause after each request', async () => {
  const items = [{ address: 'https://a.example/1' }, { address: 'https://a.example/2' }];
  const started: number[] = [];
  const work = async () => {
    started.push(performance.now());
    return undefined;
  };
  await eachPolitely(items, work, { ...own, isOwnHost: () => false });
  const [first = 0, second = 0] = started;
  expect(second - first).toBeGreaterThanOrEqual(240);
});

test('a host that asks for patience is asked again, three times in all', async () => {
  const tries: boolean[] = [];
  const work = async (_item: object, isLastTry: boolean) => {
    tries.push(isLastTry);
    return { retryAfterMs: 5 };
  };
  await eachPolitely([{ address: 'https://a.example/1' }], work, own);
  expect(tries).toEqual([false, false, true]);
});

test('nothing is begun once it is stopped', async () => {
  const stopping = new AbortController();
  const done: string[] = [];
  const items = ['1', '2', '3'].map((path) => ({ address: `https://a.example/${path}` }));
  const work = async ({ address }: { address: string }) => {
    done.push(address);
    stopping.abort();
    return undefined;
  };
  await eachPolitely(items, work, { ...own, signal: stopping.signal });
  expect(done).toHaveLength(1);
});

test('Retry-After is read in seconds and as a date', () => {
  const now = Date.parse('2026-03-01T00:00:00Z');
  const answer = (status: number, value: string) => ({
    status,
    headers: new Headers({ 'retry-after': value }),
  });
  expect(retryAfter(answer(429, '7'), now)).toEqual({ retryAfterMs: 7000 });
  expect(retryAfter(answer(503, 'Sun, 01 Mar 2026 00:00:09 GMT'), now)).toEqual({
    retryAfterMs: 9000,
  });
  expect(retryAfter(answer(429, 'soon'), now)).toBeUndefined();
  expect(retryAfter(answer(200, '7'), now)).toBeUndefined();
});
