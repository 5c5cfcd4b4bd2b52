import { expect, test } from 'vitest';
import { labelled, ticksUpTo } from './ticks.ts';

test('an axis starts at zero and ends at or above the largest figure, in round steps', () => {
  expect(ticksUpTo(1)).toEqual([0, 1]);
  expect(ticksUpTo(5)).toEqual([0, 2, 4, 6]);
  expect(ticksUpTo(38)).toEqual([0, 10, 20, 30, 40]);
  expect(ticksUpTo(41)).toEqual([0, 20, 40, 60]);
  expect(ticksUpTo(1730)).toEqual([0, 500, 1000, 1500, 2000]);
});

test('there are few of them, however large the figures', () => {
  for (const largest of [0, 3, 7, 99, 101, 4999, 123_456, -Infinity]) {
    const ticks = ticksUpTo(largest);
    expect(ticks.length).toBeLessThanOrEqual(5);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(1, largest));
  }
});

test('a row of days is named at both ends and evenly between', () => {
  const days = Array.from({ length: 30 }, (_, index) => index + 1);
  expect(labelled(days)).toEqual([1, 8, 16, 23, 30]);
  expect(labelled([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 3, 5, 7]);
  expect(labelled([1, 2, 3])).toEqual([1, 2, 3]);
});
