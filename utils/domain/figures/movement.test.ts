import { expect, test } from 'vitest';
import { medianOf, movementOf } from './movement.ts';

test('a clear change of enough uses is one, and nothing else is', () => {
  expect(movementOf(2, 10)).toBe('rising');
  expect(movementOf(20, 6)).toBe('fading');
  expect(movementOf(0, 9)).toBeNull();
  expect(movementOf(8, 12)).toBeNull();
  expect(movementOf(100, 125)).toBeNull();
  expect(movementOf(100, 140)).toBe('rising');
});

test('what has not come yet takes longer than all that has', () => {
  expect(medianOf([])).toBeNull();
  expect(medianOf([4, 1, 9])).toBe(4);
  expect(medianOf([1, 4, 9, null])).toBe(6.5);
  expect(medianOf([1, null])).toBeNull();
  expect(medianOf([1, 2, null])).toBe(2);
  expect(medianOf([null, null, 3])).toBeNull();
});
