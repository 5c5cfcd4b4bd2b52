import { expect, test } from 'vitest';
import { latestOf } from './goal-words.ts';

const weeks = (...values: (number | null)[]) => ({
  weeks: values.map((value, at) => ({ from: `2026-11-${at + 10}`, value, of: 1 })),
});

test('a goal is judged by the latest week that is over, as on the dashboard', () => {
  expect(latestOf(weeks(70, 80, 10))?.value).toBe(80);
  expect(latestOf(weeks(70, null, 10))?.value).toBe(70);
  expect(latestOf(weeks(null, null, 10))?.value).toBe(10);
  expect(latestOf(weeks(null, null, null))).toBeNull();
});
