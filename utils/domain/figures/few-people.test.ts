import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestPeople, hiddenParts, type Part } from './few-people.ts';

const part = (key: string, people: number, weight = 10): Part => ({ key, people, weight });
const hidden = (parts: Part[], also?: ReadonlySet<string>) =>
  [...hiddenParts(parts, also)].toSorted();

test('what rests on fewer than three people is not told', () => {
  expect(hidden([part('a', 5), part('b', 2), part('c', 1), part('d', 3)])).toEqual(['b', 'c']);
  expect(hidden([part('a', 3), part('b', 4)])).toEqual([]);
});

test('a single one takes the next smallest with it: the total would give it away', () => {
  expect(hidden([part('a', 5), part('b', 2), part('c', 4), part('d', 4, 3)])).toEqual(['b', 'd']);
  expect(hidden([part('a', 2)])).toEqual(['a']);
});

test('what another reason hides counts as hidden', () => {
  expect(hidden([part('a', 5), part('b', 4)], new Set(['a']))).toEqual(['a', 'b']);
  expect(hidden([part('a', 5), part('b', 1), part('c', 9)], new Set(['a']))).toEqual(['a', 'b']);
});

test('whatever the breakdown, nothing of fewer than three can be told from the rest', () => {
  const parts = fc.uniqueArray(
    fc.record({ key: fc.string(), people: fc.integer({ min: 0, max: 9 }), weight: fc.nat(50) }),
    { selector: ({ key }) => key },
  );
  fc.assert(
    fc.property(parts, (all) => {
      const gone = hiddenParts(all);
      for (const { key, people } of all) {
        if (people < fewestPeople) expect(gone.has(key)).toBe(true);
      }
      if (all.length > 1) expect(gone.size).not.toBe(1);
    }),
  );
});
