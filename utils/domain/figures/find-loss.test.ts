import { expect, test } from 'vitest';
import { findLoss, nothingUsual, usualRates } from './find-loss.ts';

const funnel = (shown: number, opened: number, used: number, visited = 0) => ({
  shown,
  opened,
  used,
  visited,
  feedback: 0,
});
const usual = { wanted: 0.3, used: 0.4, visited: 0.3 };

test('the step that loses most is named, held against what usually gets through', () => {
  expect(findLoss(funnel(412, 10, 2), usual, true)).toBe('seen-not-wanted');
  expect(findLoss(funnel(90, 30, 2), usual, true)).toBe('opened-not-used');
  expect(findLoss(funnel(120, 60, 40, 0), usual, true)).toBe('used-not-visited');
  expect(findLoss(funnel(100, 30, 12, 4), usual, true)).toBe('as-usual');
});

test('what was never shown is said to be that, and small numbers say nothing', () => {
  expect(findLoss(funnel(0, 0, 0), usual, true)).toBe('never-shown');
  expect(findLoss(funnel(19, 9, 0), usual, true)).toBe('too-few');
  expect(findLoss(funnel(20, 0, 0), usual, true)).toBe('seen-not-wanted');
  // Found by search alone: it was never shown, and still opened.
  expect(findLoss(funnel(0, 2, 1), usual, true)).toBe('too-few');
});

test('visits that are not counted are not missed', () => {
  expect(findLoss(funnel(120, 60, 40, 0), usual, false)).toBe('as-usual');
});

test('what was used without being opened before was wanted', () => {
  expect(findLoss(funnel(100, 0, 40), usual, false)).toBe('as-usual');
});

test('the whole is held against itself: the step with the smallest share is the one', () => {
  expect(findLoss(funnel(1000, 300, 60, 20), nothingUsual, true)).toBe('opened-not-used');
  expect(usualRates(funnel(1000, 300, 60, 20))).toEqual({ wanted: 0.3, used: 0.2, visited: 1 / 3 });
  expect(usualRates(funnel(5, 1, 0))).toEqual(nothingUsual);
});
