import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePlace } from './free-place.ts';

const viewport = { width: 1280, height: 800 };

test('it floats where it was wanted, if nothing is there', () => {
  expect(freePlace({ x: 900, y: 60 }, 320, viewport, [])).toEqual({ x: 900, y: 60, height: 620 });
});

test('it moves off a send button, and grows shorter rather than cover it', () => {
  const send = { left: 1000, top: 380, right: 1100, bottom: 416 };
  const place = freePlace({ x: 940, y: 60 }, 320, viewport, [send]);
  expect(
    place.x + 320 <= send.left ||
      place.x >= send.right ||
      place.y >= send.bottom ||
      place.y + place.height <= send.top,
  ).toBe(true);
});

test('it stays in the window, and covers nothing where anything is free', () => {
  const box = fc
    .record({ left: fc.integer({ min: 0, max: 1200 }), top: fc.integer({ min: 0, max: 760 }) })
    .map(({ left, top }) => ({ left, top, right: left + 80, bottom: top + 36 }));
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 3 }),
      fc.integer({ min: -50, max: 1400 }),
      fc.integer({ min: -50, max: 900 }),
      (taken, x, y) => {
        const place = freePlace({ x, y }, 320, viewport, taken);
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.x + 320).toBeLessThanOrEqual(viewport.width);
        expect(place.y).toBeGreaterThanOrEqual(0);
        expect(place.y + place.height).toBeLessThanOrEqual(viewport.height);
        // Three small boxes can't take all of a window this wide.
        for (const each of taken) {
          expect(
            place.x + 320 <= each.left ||
              place.x >= each.right ||
              place.y + place.height <= each.top ||
              place.y >= each.bottom,
          ).toBe(true);
        }
      },
    ),
  );
});
