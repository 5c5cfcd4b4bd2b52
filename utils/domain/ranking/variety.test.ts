import { expect, test } from 'vitest';
import { testAsset } from '../../../test/content.ts';
import { buildIndex } from './build-index.ts';
import { varied } from './variety.ts';

const index = buildIndex([
  testAsset({ title: 'Company deck 2024', kind: 'deck' }),
  testAsset({ title: 'Company deck 2025', kind: 'deck' }),
  testAsset({ title: 'Company deck 2026', kind: 'deck' }),
  testAsset({ title: 'How Norrland cut dwell time', kind: 'case-study' }),
  testAsset({ title: 'Security on one page' }),
]);
const slots = [0, 1, 2, 3, 4];

test('no three versions of one deck, and the second gives way to what is nearly as good', () => {
  const scores = [5, 4.9, 4.8, 4.6, 1];
  expect(varied(index, slots, (slot) => scores[slot] ?? 0, 5)).toEqual([0, 3, 1, 4]);
});

test('what is much better stays in front, whatever its kind', () => {
  const scores = [9, 8, 7, 1, 1];
  expect(varied(index, slots, (slot) => scores[slot] ?? 0, 2)).toEqual([0, 1]);
});
