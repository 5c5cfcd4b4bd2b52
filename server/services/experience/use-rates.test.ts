import { expect, test } from 'vitest';
import { useRates, type PlaceCount } from './use-rates.ts';

const place = (position: number, shown: number, used: number, list = 'asset'): PlaceCount => ({
  list,
  position,
  shown,
  used,
});

test('rates lean on a falling shape and add up to the uses there were', () => {
  const rate = useRates([place(0, 10, 4), place(1, 40, 2)]);
  // The shape: 6 uses over 10 + 40/2 is 0.2 in first place. (4 + 50 × 0.2) / 60 and
  // (2 + 50 × 0.1) / 90 would lead to 49/9 uses; there were 54/9.
  expect(rate('asset', 0)).toBeCloseTo((14 / 60) * (54 / 49), 10);
  expect(rate('asset', 1)).toBeCloseTo((7 / 90) * (54 / 49), 10);
  expect(10 * rate('asset', 0) + 40 * rate('asset', 1)).toBeCloseTo(6, 10);
});

test('where much was seen the shape no longer matters', () => {
  const rate = useRates([place(0, 100_000, 10_000), place(1, 100_000, 20_000)]);
  expect(rate('asset', 0)).toBeCloseTo(0.1, 2);
  expect(rate('asset', 1)).toBeCloseTo(0.2, 2);
});

test('assets and messages stand in lists of their own', () => {
  const rate = useRates([place(0, 100, 50), place(0, 100, 1, 'message')]);
  expect(rate('asset', 0)).toBeCloseTo(0.5, 10);
  expect(rate('message', 0)).toBeCloseTo(0.01, 10);
});

test('nothing shown, or nothing used, is no chance', () => {
  expect(useRates([])('asset', 0)).toBe(0);
  expect(useRates([place(0, 10, 0)])('asset', 0)).toBe(0);
  expect(useRates([place(0, 0, 3)])('asset', 0)).toBe(0);
  expect(useRates([place(0, 10, 1)])('asset', 7)).toBe(0);
});
