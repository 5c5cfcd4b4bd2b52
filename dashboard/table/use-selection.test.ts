import { expect, test } from 'vitest';
import { withRun } from './use-selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];

test('a click turns one row round, with shift every row since the last click', () => {
  expect([...withRun(new Set(), ids, { id: 'b', from: null })]).toEqual(['b']);
  expect([...withRun(new Set(['b']), ids, { id: 'd', from: 'b' })]).toEqual(['b', 'c', 'd']);
  expect([...withRun(new Set(['d']), ids, { id: 'b', from: 'd' })].toSorted()).toEqual([
    'b',
    'c',
    'd',
  ]);
  expect([...withRun(new Set(ids), ids, { id: 'c', from: 'a' })]).toEqual(['d', 'e']);
});

test('a run from what is not in the table any more is just the row', () => {
  expect([...withRun(new Set(), ids, { id: 'c', from: 'gone' })]).toEqual(['c']);
});
