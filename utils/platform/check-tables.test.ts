import { expect, test } from 'vitest';
import { builtInTables } from '../hosts/tables.ts';
import { checkTables } from './check-tables.ts';

const good = { format: 1, host: 'gmail', version: 7, parts: {}, room: [] };

test('every built-in table is one that a server could have sent', () => {
  const { tables, refused } = checkTables(Object.values(builtInTables));
  expect(refused).toEqual([]);
  expect(tables).toHaveLength(Object.keys(builtInTables).length);
});

test.each([
  ['too-new', { ...good, format: 2, novelty: true }],
  ['malformed', { ...good, parts: { title: [{ name: 'a' }] } }],
  ['malformed', { ...good, parts: { nonsense: [] } }],
  ['malformed', { ...good, parts: { title: [{ name: 'a', css: 'div:has(p)' }] } }],
  ['malformed', { ...good, parts: { title: [{ name: 'a', css: 'div *' }] } }],
  ['malformed', { ...good, script: 'alert(1)' }],
  ['malformed', { ...good, host: 'nowhere' }],
  ['malformed', 'words'],
  ['malformed', null],
  ['too-large', { ...good, note: 'x'.repeat(30_000) }],
])('a table that is %s is refused, and costs no other', (reason, bad) => {
  const { tables, refused } = checkTables([bad, good]);
  expect(refused.map((each) => each.reason)).toEqual([reason]);
  expect(tables).toEqual([good]);
});

test('of several for one host the newest is used', () => {
  const newer = { ...good, version: 9 };
  expect(checkTables([newer, good]).tables).toEqual([newer]);
});
