import { setTimeout as wait } from 'node:timers/promises';

/** At a time, over all hosts. */
const atOnce = 4;
/** Between two requests to the same host, in ms. */
const pauseMs = 250;
/** No server makes us wait longer, in ms, or more often for one address. */
const mostWaitMs = 60_000;
const mostTries = 3;

/** What a piece of work says of its host: to be asked again only after so many ms. */
export type Politeness = { retryAfterMs: number } | undefined;

/**
 * Works through addresses: four at a time, one at a time of each host and with a pause. Where the
 * host asks for it (`Retry-After`), it is left alone for that long and asked again, three times at
 * most: `work` is told whether this is the last try.
 *
 * @param isOwnHost those need no pause
 * @returns when all is done or `signal` was aborted
 */
export async function eachPolitely<T extends { address: string }>(
  items: readonly T[],
  work: (item: T, isLastTry: boolean) => Promise<Politeness>,
  { isOwnHost, signal }: { isOwnHost: (address: string) => boolean; signal: AbortSignal },
): Promise<void> {
  const hosts = Map.groupBy(items, ({ address }) => hostOf(address));
  const waiting = [...hosts.values()];

  async function workThrough(queue: readonly T[]) {
    for (const item of queue) {
      for (let tries = 1; tries <= mostTries && !signal.aborted; tries += 1) {
        const said = await work(item, tries === mostTries);
        if (!isOwnHost(item.address)) await rest(pauseMs, signal);
        if (said === undefined) break;
        if (tries < mostTries) await rest(Math.min(said.retryAfterMs, mostWaitMs), signal);
      }
    }
  }

  async function takeNext() {
    for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
      if (signal.aborted) return;
      await workThrough(queue);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeNext));
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '');

const rest = (ms: number, signal: AbortSignal) =>
  wait(ms, undefined, { signal }).catch(() => undefined);

/** `Retry-After` of an answer that says "not now", in ms; undefined where it says nothing of the kind. */
export function retryAfter(
  { status, headers }: { status: number; headers: Pick<Headers, 'get'> },
  now: number,
): Politeness {
  const value = headers.get('retry-after');
  if ((status !== 429 && status !== 503) || value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : { retryAfterMs: Math.max(0, ms) };
}
