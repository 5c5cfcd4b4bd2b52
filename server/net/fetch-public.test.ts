import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FetchError } from './fetch-error.ts';
import { createPublicFetch, type PublicRequest } from './fetch-public.ts';
import { readAllowedPlaces } from './public-address.ts';

let server: Server;
let port = 0;
let asked: IncomingMessage[] = [];
const answers: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => response.end('here'),
  '/long': (response) => response.end('x'.repeat(100_000)),
  '/bomb': (response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(20_000_000))),
  '/gone': (response) => response.writeHead(410).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/inside': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/next': (response) => response.writeHead(301, { location: '/page' }).end(),
  '/slow': () => undefined,
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answers[request.url ?? '']?.(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const userAgent = 'Cuecard (+https://cue.example)';
const own = createPublicFetch({ allow: ['127.0.0.0/8'], userAgent });
const strict = createPublicFetch({ allow: [], userAgent });
afterAll(() => Promise.all([own.close(), strict.close()]));

const failureOf = async (fetched: Promise<unknown>) => {
  const error = await fetched.then(
    () => null,
    (thrown: FetchError) => thrown,
  );
  return error?.failure ?? 'answered';
};
const local = (path: string, request?: PublicRequest) =>
  own(`http://127.0.0.1:${port}${path}`, request);

describe('what is not on the public internet is refused, in every notation', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://①②⑦.0.0.1/',
    'http://127.0.0.1./',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://192.0.0.192/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:a00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[4000::1]/',
  ])('%s', async (address) => {
    expect(await failureOf(strict(address))).toBe('private');
  });

  test.each([
    'ftp://x.example/',
    'file:///etc/passwd',
    'javascript:1',
    'https://u:p@x.example/',
    'x',
  ])('%s is no address', async (address) => {
    expect(await failureOf(strict(address))).toBe('address');
  });

  test('a name is judged by each address it resolves to, where the connection is made', async () => {
    const answersOf: Record<string, string[]> = {
      'inside.example': ['10.0.0.1'],
      'both.example': ['93.184.215.14', '127.0.0.1'],
      'mapped.example': ['::ffff:127.0.0.1'],
    };
    const fetchPublic = createPublicFetch({
      allow: [],
      userAgent,
      resolve: async (host) =>
        (answersOf[host] ?? []).map((address) => ({
          address,
          family: address.includes(':') ? 6 : 4,
        })),
    });
    for (const host of Object.keys(answersOf)) {
      expect([host, await failureOf(fetchPublic(`http://${host}:${port}/page`))]).toEqual([
        host,
        'private',
      ]);
    }
    await fetchPublic.close();
    expect(asked).toEqual([]);
  });

  test('a name that resolves to another address at the second look gains nothing', async () => {
    const addresses = ['93.184.215.14', '127.0.0.1'];
    const looked: string[] = [];
    const fetchPublic = createPublicFetch({
      allow: ['93.184.215.14'],
      userAgent,
      resolve: async () => {
        const address = addresses[Math.min(looked.length, 1)] ?? '';
        looked.push(address);
        return [{ address, family: 4 }];
      },
    });
    const fetched = fetchPublic(`http://rebind.example:${port}/page`, { timeoutMs: 400 });
    expect(['timeout', 'unreachable']).toContain(await failureOf(fetched));
    expect(await failureOf(fetchPublic(`http://rebind.example:${port}/page`))).toBe('private');
    await fetchPublic.close();
    expect(asked).toEqual([]);
  });

  test('localhost, and a redirect to the inside', async () => {
    expect(await failureOf(strict(`http://localhost:${port}/page`))).toBe('private');
    expect(await failureOf(local('/inside'))).toBe('private');
    expect(await failureOf(local('/file'))).toBe('address');
  });
});

test('what the settings allow is fetched, as ourselves, and redirects are followed', async () => {
  asked = [];
  const answer = await local('/next');
  expect([answer.status, answer.body.toString(), answer.url]).toEqual([
    200,
    'here',
    `http://127.0.0.1:${port}/page`,
  ]);
  expect(asked.map(({ headers }) => headers['user-agent'])).toEqual([userAgent, userAgent]);
  const named = createPublicFetch({ allow: ['localhost'], userAgent });
  expect((await named(`http://localhost:${port}/page`)).status).toBe(200);
  expect(await failureOf(named(`http://127.0.0.1:${port}/page`))).toBe('private');
  expect(named.isOwnHost('http://localhost:1/x')).toBe(true);
  expect(named.isOwnHost('http://cue.example/x')).toBe(false);
  await named.close();
});

test('any answer is an answer; a post is not redirected', async () => {
  expect((await local('/gone')).status).toBe(410);
  expect((await local('/next', { method: 'POST', body: '{}' })).status).toBe(301);
});

test('redirects, length and time have their limits', async () => {
  expect(await failureOf(local('/loop'))).toBe('redirects');
  const long = await local('/long', { maxBytes: 1000 });
  expect([long.body.length, long.isCut]).toEqual([1000, true]);
  const bomb = await local('/bomb', { maxBytes: 5000 });
  expect([bomb.body.length, bomb.isCut]).toEqual([5000, true]);
  expect(await failureOf(local('/slow', { timeoutMs: 50 }))).toBe('timeout');
  expect(await failureOf(local('/slow', { signal: AbortSignal.abort() }))).toBe('stopped');
  expect(await failureOf(own('http://127.0.0.1:1/'))).toBe('unreachable');
});

test('the settings name hosts and ranges, and nothing else', () => {
  expect([...readAllowedPlaces(['Intranet.example.', '10.0.0.0/8', '::1']).hosts]).toEqual([
    'intranet.example',
  ]);
  for (const wrong of ['http://x.example', '*', 'a b', '10.0.0.0/99']) {
    expect(() => readAllowedPlaces([wrong])).toThrow(/neither/);
  }
});
