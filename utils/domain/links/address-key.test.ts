import { expect, test } from 'vitest';
import { addressKey } from './address-key.ts';

test('scheme, www, default port, trailing slash, fragment and tracking make no difference', () => {
  for (const address of [
    'http://acme.example/case/retail',
    'https://www.acme.example:443/case/retail/',
    'https://ACME.example/case/retail?utm_source=mail&gclid=1#top',
    'https://acme.example./case/retail?fbclid=2',
  ]) {
    expect(addressKey(address)).toBe('acme.example/case/retail');
  }
});

test('the query is kept, in one order', () => {
  expect(addressKey('https://acme.example/v?b=2&a=1&utm_medium=x')).toBe('acme.example/v?a=1&b=2');
  expect(addressKey('https://acme.example/v?a=1&b=2')).not.toBe(
    addressKey('https://acme.example/v'),
  );
});

test('different paths, hosts and ports stay apart', () => {
  const keys = [
    'https://acme.example/a',
    'https://acme.example/A',
    'https://b.acme.example/a',
    'https://acme.example:8443/a',
  ].map((address) => addressKey(address));
  expect(new Set(keys).size).toBe(keys.length);
});

test('what is no web address has no key', () => {
  expect(addressKey('mailto:a@acme.example')).toBe('');
  expect(addressKey('acme')).toBe('');
});
