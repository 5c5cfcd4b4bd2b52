import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { callerAddress } from './caller-address.ts';
import type { AppEnv } from './context.ts';

async function addressOf(trustedProxies: number, forwardedFor?: string) {
  const app = new Hono<AppEnv>().get('/', (c) => c.text(callerAddress(c, trustedProxies)));
  const headers = new Headers();
  if (forwardedFor !== undefined) headers.set('x-forwarded-for', forwardedFor);
  const env = { incoming: { socket: { remoteAddress: '10.0.0.1' } } };
  return (await app.request('/', { headers }, env)).text();
}

test('without trusted proxies the header is ignored', async () => {
  expect(await addressOf(0, '203.0.113.7')).toBe('10.0.0.1');
});

test('the entry as many from the right as there are proxies counts, whatever stands before it', async () => {
  expect(await addressOf(1, '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
  expect(await addressOf(2, '198.51.100.1, 203.0.113.7, 10.0.0.9')).toBe('203.0.113.7');
});

test('where the header has too few entries, or rubbish, the connection counts', async () => {
  expect(await addressOf(1)).toBe('10.0.0.1');
  expect(await addressOf(2, '203.0.113.7')).toBe('10.0.0.1');
  expect(await addressOf(1, 'unknown')).toBe('10.0.0.1');
});

test('a port is no part of an address', async () => {
  expect(await addressOf(1, '203.0.113.7:5678')).toBe('203.0.113.7');
  expect(await addressOf(1, '[2001:DB8::1]:5678')).toBe('2001:db8::1');
  expect(await addressOf(1, '2001:db8::1')).toBe('2001:db8::1');
});
