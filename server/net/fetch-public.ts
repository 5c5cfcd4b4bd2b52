import { lookup as resolveName, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import ipaddr from 'ipaddr.js';
import { Agent, fetch, type Response } from 'undici';
import { FetchError, toFetchError } from './fetch-error.ts';
import {
  isAllowedHost,
  isAllowedIp,
  mayConnectTo,
  readAllowedPlaces,
  type AllowedPlaces,
} from './public-address.ts';

export interface PublicRequest {
  /** Default GET. */
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** For everything together, redirects and body too, in ms. Default 10 s. */
  timeoutMs?: number;
  /** Of the body, unpacked. What is beyond is not read, and `isCut` says so. Default 2 MB. */
  maxBytes?: number;
  /** Default 5; only GET and HEAD are redirected. */
  maxRedirects?: number;
  signal?: AbortSignal;
}

export interface PublicAnswer {
  status: number;
  /** Where the redirects led. */
  url: string;
  headers: Pick<Headers, 'get'>;
  body: Buffer;
  isCut: boolean;
}

/** Fetches addresses that somebody typed, and reaches nothing but the public internet. */
export interface PublicFetch {
  /**
   * Any answer of the server is an answer, also 404 and 500.
   *
   * @throws FetchError where there is none, with the reason
   */
  (address: string, request?: PublicRequest): Promise<PublicAnswer>;
  /** Whether the settings allow the host of an address by name: it is the company's own. */
  isOwnHost: (address: string) => boolean;
  close: () => Promise<void>;
}

type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/**
 * Names are resolved here, each of their addresses is judged, and the connection goes to an address
 * that was judged: a name that resolves to another one a moment later gains nothing. Each redirect
 * is judged again.
 *
 * @param options `allow`: `CUECARD_ALLOW_PRIVATE_FETCH`; `userAgent`: says who asks;
 *   `resolve`: for tests, else the system's resolver
 */
export function createPublicFetch(options: {
  allow: readonly string[];
  userAgent: string;
  resolve?: Resolve;
}): PublicFetch {
  const allowed = readAllowedPlaces(options.allow);
  const lookup = judgedLookup(options.resolve ?? resolveAll, allowed);
  const agent = new Agent({ connect: { lookup, timeout: 10_000 }, allowH2: false, connections: 8 });

  async function fetchPublic(
    address: string,
    { timeoutMs = 10_000, maxBytes = 2_000_000, maxRedirects = 5, ...asked }: PublicRequest = {},
  ): Promise<PublicAnswer> {
    const signals = [AbortSignal.timeout(timeoutMs), ...(asked.signal ? [asked.signal] : [])];
    const signal = AbortSignal.any(signals);
    const { method = 'GET' } = asked;
    let url = judgedUrl(address, allowed);
    try {
      for (let redirects = 0; ; redirects += 1) {
        const answer = await fetch(url, {
          method,
          headers: { 'user-agent': options.userAgent, ...asked.headers },
          ...(asked.body === undefined ? {} : { body: asked.body }),
          redirect: 'manual',
          dispatcher: agent,
          signal,
        });
        const target = method === 'POST' ? null : redirectTarget(answer, url);
        if (target === null) return await readAnswer(answer, url, maxBytes);
        await answer.body?.cancel();
        if (redirects >= maxRedirects) throw new FetchError('redirects', url.host);
        url = judgedUrl(target, allowed);
      }
    } catch (error) {
      throw toFetchError(error, url.host, asked.signal?.aborted === true);
    }
  }
  return Object.assign(fetchPublic, {
    isOwnHost: (address: string) => {
      const host = URL.canParse(address) ? new URL(address).hostname : '';
      return isAllowedHost(host, allowed) || isAllowedIp(host, allowed);
    },
    close: () => agent.destroy(),
  });
}

/** The address, if its scheme and, where it has an IP address for a name, that address may be asked. */
function judgedUrl(address: string, allowed: AllowedPlaces): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new FetchError('address', address.slice(0, 200));
  }
  url.hash = '';
  // `new URL` has made the usual form of every other notation (0x7f.1, 2130706433, ①②⑦.0.0.1).
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !mayConnectTo(host, allowed)) {
    throw new FetchError('private', url.host);
  }
  return url;
}

function redirectTarget({ status, headers }: Response, from: URL): string | null {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}

async function readAnswer(answer: Response, url: URL, maxBytes: number): Promise<PublicAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (answer.body !== null) {
    // Leaving the loop early closes the connection.
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) break;
    }
  }
  const body = Buffer.concat(chunks).subarray(0, maxBytes);
  const { status, headers } = answer;
  return { status, url: url.href, headers, body, isCut: size > maxBytes };
}

const resolveAll: Resolve = (host) =>
  new Promise((found, fail) => {
    resolveName(host, { all: true }, (error, addresses) =>
      error === null ? found(addresses) : fail(error),
    );
  });

/** Resolves for a connection. One address that is not to be reached is enough to refuse the name. */
function judgedLookup(resolve: Resolve, allowed: AllowedPlaces): LookupFunction {
  const judged = callbackify(async (host: string) => {
    const addresses = await resolve(host);
    if (addresses.length === 0) throw new FetchError('unknown-host', host);
    const isFine =
      isAllowedHost(host, allowed) ||
      addresses.every(({ address }) => mayConnectTo(address, allowed));
    if (!isFine) throw new FetchError('private', host);
    return addresses;
  });
  return (host, options, done) => {
    judged(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) done(error, '');
      else if (options.all === true) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });
  };
}
