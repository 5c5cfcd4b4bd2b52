import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSpot } from './free-spot.ts';

test('stays where it wants when nothing is there, and in view', () => {
  expect(freeSpot(300, 56, 800, [])).toBe(300);
  expect(freeSpot(-20, 56, 800, [])).toBe(0);
  expect(freeSpot(790, 56, 800, [])).toBe(744);
});

test('moves to the nearer side of what it would cover', () => {
  expect(freeSpot(300, 56, 800, [{ top: 310, bottom: 350 }])).toBe(254);
  expect(freeSpot(300, 56, 800, [{ top: 200, bottom: 320 }])).toBe(320);
});

test('never covers anything while there is a free place', () => {
  const span = fc
    .tuple(fc.nat(800), fc.nat(60))
    .map(([top, height]) => ({ top, bottom: top + height + 1 }));
  fc.assert(
    fc.property(fc.nat(800), fc.array(span, { maxLength: 5 }), (wanted, taken) => {
      const free = (top: number) =>
        taken.every((each) => top + 56 <= each.top || top >= each.bottom);
      const top = freeSpot(wanted, 56, 800, taken);
      const anyFree = Array.from({ length: 745 }, (_, at) => at).some(free);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(744);
      if (anyFree) expect(free(top)).toBe(true);
    }),
  );
});
