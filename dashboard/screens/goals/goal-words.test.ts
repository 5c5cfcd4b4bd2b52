import { expect, test } from 'vitest';
import { measureWords, standingOf } from './goal-words.ts';

const week = (value: number | null) => ({ from: '2026-11-16', value, of: value === null ? 0 : 4 });
const weeks = (...last: (number | null)[]) => [
  ...Array.from({ length: 13 - last.length }, () => week(null)),
  ...last.map(week),
];

test('a goal stands by the last week that is over and had something to count', () => {
  const { last, soFar, isReached } = standingOf({ target: 80, weeks: weeks(90, null, 40) });
  expect([last?.value, soFar?.value, isReached]).toEqual([90, 40, true]);
  expect(standingOf({ target: 91, weeks: weeks(90, null, 100) }).isReached).toBe(false);
});

test('a first week stands for itself, and nothing to count is neither reached nor missed', () => {
  expect(standingOf({ target: 80, weeks: weeks(80) }).isReached).toBe(true);
  expect(standingOf({ target: 80, weeks: weeks() }).isReached).toBeNull();
});

test('a measure with a time says it', () => {
  expect(measureWords({ measure: 'feedback-answered', within: 1 })).toBe(
    'Feedback answered within 1 day',
  );
  expect(measureWords({ measure: 'leads-judged', within: 24 })).toBe(
    'Leads judged within 24 hours',
  );
  expect(measureWords({ measure: 'active-reps', within: null })).toBe('Active reps');
});
