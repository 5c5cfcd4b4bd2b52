import { expect, test } from 'vitest';
import { formatNumber, formatShare, shareOf } from './numbers.ts';

test('numbers and shares are in the reader’s form', () => {
  expect(formatNumber(4120)).toBe('4,120');
  expect(formatShare(0.094)).toBe('9%');
});

test('a share that is small is not told as nothing', () => {
  expect(formatShare(0.004)).toBe('0.4%');
  expect(formatShare(0)).toBe('0%');
});

test('a part of nothing is nothing', () => {
  expect(shareOf(3, 0)).toBe(0);
});
