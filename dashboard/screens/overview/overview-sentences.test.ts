import { expect, test } from 'vitest';
import { compareReps, compareUse, takenShare } from './overview-sentences.ts';

const funnel = { shown: 282, opened: 94, used: 41, visited: 0, feedback: 3 };

test('use is compared with the period before by its share', () => {
  expect(compareUse(41, 35, 30)).toBe('17% more than in the 30 days before.');
  expect(compareUse(30, 40, 7)).toBe('25% fewer than in the 7 days before.');
  expect(compareUse(40, 40, 7)).toBe('the same as in the 7 days before.');
});

test('where there was nothing before, no share is made up', () => {
  expect(compareUse(5, 0, 30)).toBe('and not once in the 30 days before.');
  expect(compareUse(0, 0, 30)).toBe('and not in the 30 days before either.');
});

test('people are counted, not shared', () => {
  expect(compareReps({ count: 14, of: 18, previous: 12 }, 30)).toBe(
    '2 more than in the 30 days before.',
  );
});

test('what was taken is told as a share of what was shown, if anything was', () => {
  expect(takenShare(funnel)).toBe('That is 15% of what was shown.');
  expect(takenShare({ ...funnel, shown: 0 })).toBe('');
});
