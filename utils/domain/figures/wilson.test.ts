import { expect, test } from 'vitest';
import { wilson } from './wilson.ts';

test('it is the interval of the textbooks', () => {
  // Newcombe 1998, table I, method 3: 81 of 263, and 15 of 148.
  for (const [hits, of, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [29, 29, 0.883, 1],
  ] as const) {
    const interval = wilson(hits, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});
