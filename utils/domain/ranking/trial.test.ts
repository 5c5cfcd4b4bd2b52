import { expect, test } from 'vitest';
import { drawsOf, isOnTrial, winsTrial } from './trial.ts';

const day = 86_400_000;

test('content is on trial for thirty days, or until it was shown forty times', () => {
  const now = 100 * day;
  expect(isOnTrial(now - 2 * day, undefined, now)).toBe(true);
  expect(isOnTrial(now - 31 * day, undefined, now)).toBe(false);
  expect(isOnTrial(now - 2 * day, { shown: 40 }, now)).toBe(false);
  expect(isOnTrial(0, undefined, now)).toBe(false);
});

const wins = (
  newcomer: { used: number; shown: number } | undefined,
  holder: { used: number; shown: number },
) => {
  let won = 0;
  for (let page = 0; page < 4000; page++) {
    if (winsTrial(newcomer, holder, drawsOf(`page ${page}`))) won += 1;
  }
  return won / 4000;
};

test('a newcomer gets at most a fifth of the third places, more against a weak holder', () => {
  const weak = wins(undefined, { used: 1, shown: 200 });
  const strong = wins(undefined, { used: 150, shown: 200 });
  expect(weak).toBeLessThanOrEqual(0.22);
  expect(weak).toBeGreaterThan(0.15);
  expect(strong).toBeLessThan(weak / 2);
  expect(strong).toBeGreaterThan(0);
});

test('one that was shown and not used loses its chance', () => {
  expect(wins({ used: 0, shown: 30 }, { used: 30, shown: 200 })).toBeLessThan(0.02);
});

test('the same page draws the same', () => {
  const draw = drawsOf('gmail:thread:1');
  const again = drawsOf('gmail:thread:1');
  expect([draw(), draw(), draw()]).toEqual([again(), again(), again()]);
});
