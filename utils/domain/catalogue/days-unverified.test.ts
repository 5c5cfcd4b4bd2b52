import { expect, test } from 'vitest';
import { daysUnverified } from './days-unverified.ts';

const day = 86_400_000;

test('counts from the moment it was due, and nothing before', () => {
  const at = (now: number) => daysUnverified({ verifyBy: 10 * day }, now);
  expect([10 * day - 1, 10 * day, 12 * day - 1, 12 * day, 40 * day].map(at)).toEqual([
    0, 1, 1, 2, 30,
  ]);
});

test('what needs no verifying is never unverified', () => {
  expect(daysUnverified({ verifyBy: null }, 1e15)).toBe(0);
  expect(daysUnverified({}, 1e15)).toBe(0);
});
