import { expect, test } from 'vitest';
import { pauseAfter } from './retries.ts';

test('ten attempts, spread over three days, and never in step', () => {
  const middle = Array.from({ length: 10 }, (_, index) => pauseAfter(index + 1, 0.5));
  expect(middle.map((ms) => (ms === null ? null : ms / 1000))).toEqual([
    5,
    300,
    1800,
    7200,
    18_000,
    36_000,
    50_400,
    72_000,
    86_400,
    null,
  ]);
  expect(pauseAfter(2, 0)).toBe(270_000);
  expect(pauseAfter(2, 1)).toBe(330_000);
});
