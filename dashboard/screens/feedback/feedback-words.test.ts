import { expect, test } from 'vitest';
import { contextWords, isWaiting } from './feedback-words.ts';

const open = { answer: '', state: 'new', verdict: 'down', comment: '' } as const;

test('a bare thumbs up waits for nobody; one with words does', () => {
  expect(isWaiting({ ...open, verdict: 'up' })).toBe(false);
  expect(isWaiting({ ...open, verdict: 'up', comment: 'Works well' })).toBe(true);
});

test('what is answered or closed does not wait', () => {
  expect(isWaiting(open)).toBe(true);
  expect(isWaiting({ ...open, state: 'planned' })).toBe(true);
  expect(isWaiting({ ...open, answer: 'Thank you' })).toBe(false);
  expect(isWaiting({ ...open, state: 'wont' })).toBe(false);
});

test('the context is told in words, without what is not known', () => {
  expect(contextWords({ host: 'gmail', stage: 'closed-won', companySize: '5001+' })).toEqual([
    'Closed won',
    'More than 5,000 people',
    'Gmail',
  ]);
  expect(contextWords({ host: 'other' })).toEqual([]);
});
