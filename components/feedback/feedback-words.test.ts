import { expect, test } from 'vitest';
import type { MyFeedback } from '../../utils/contract/feedback.ts';
import type { Translate } from '../text.tsx';
import { promiseText, stateText } from './feedback-words.ts';

/** Keys and values in place of words. */
const t: Translate = (key, ...values) => [key, ...values].join(' ');
const day = 86_400_000;
const now = Date.parse('2026-11-22T12:00:00Z');

test('each state has its words; what was fixed says where and by whom, as far as that is known', () => {
  const text = (part: Partial<MyFeedback>) =>
    stateText({ fixedIn: null, answeredByName: null, ...part } as MyFeedback, t);
  expect(text({ state: 'new' })).toBe('state_new');
  expect(text({ state: 'seen' })).toBe('state_seen');
  expect(text({ state: 'planned' })).toBe('state_planned');
  expect(text({ state: 'wont' })).toBe('state_wont');
  expect(text({ state: 'done' })).toBe('state_done');
  expect(text({ state: 'done', fixedIn: 4, answeredByName: 'Priya' })).toBe('fixedIn 4 Priya');
  expect(text({ state: 'done', fixedIn: 4 })).toBe('fixedIn 4 marketing');
});

test('a promise names the day of this week, or the date; one that was not kept says so', () => {
  expect(promiseText(now + 2 * day, t, now)).toMatch(/^answerBy \p{L}+day$/u);
  expect(promiseText(now + 20 * day, t, now)).toMatch(/^answerBy .*\d{4}/);
  expect(promiseText(now - 1, t, now)).toMatch(/^answerLate .*\d{4}/);
});
