import { expect, test } from 'vitest';
import { fieldsFrom, newAssetFor } from './editor-address.ts';

test('what was wanted becomes the title of the new asset', () => {
  const wanted = 'Deck & numbers\nfor 50 % of ports?';
  const address = new URL(newAssetFor(wanted), 'https://dash.example');
  expect(address.pathname).toBe('/asset/new');
  expect(fieldsFrom(address.searchParams)).toEqual({ title: 'Deck & numbers for 50 % of ports?' });
  const long = new URL(newAssetFor('x'.repeat(300)), 'https://dash.example');
  expect(fieldsFrom(long.searchParams).title).toHaveLength(200);
  expect(fieldsFrom(new URLSearchParams())).toEqual({ title: '' });
});
