import { expect, test } from 'vitest';
import { findings } from '../../../utils/contract/stats.ts';
import { findingWords, wholeWords } from './finding-words.ts';

const funnel = { shown: 412, opened: 30, used: 2, visited: 0, feedback: 0 };

test('the step that loses most is said with its counts', () => {
  expect(findingWords('seen-not-wanted', funnel)).toBe(
    'Shown 412 times, used twice: reps see it and don’t want it.',
  );
  expect(findingWords('seen-not-wanted', { ...funnel, used: 0 })).toBe(
    'Shown 412 times, never used: reps see it and don’t want it.',
  );
  expect(findingWords('opened-not-used', funnel)).toBe(
    'Opened 30 times, used twice: reps look and put it back.',
  );
  expect(findingWords('used-not-visited', { ...funnel, used: 40 })).toBe(
    'Used 40 times, never visited: buyers get it and don’t open it.',
  );
  expect(findingWords('never-shown', funnel)).toBe('Never shown: no rule leads to it.');
});

test('every finding has words, for a row and for the whole', () => {
  for (const finding of findings) {
    expect(findingWords(finding, funnel)).toMatch(/\.$/);
    expect(wholeWords(finding, funnel)).toMatch(/\.$/);
  }
});
