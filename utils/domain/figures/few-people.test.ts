import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestPeople, hiddenParts, type Part } from './few-people.ts';

/** People of its own, unless named. */
const part = (key: string, people: number | string, weight = 10): Part => ({
  key,
  who: new Set(
    typeof people === 'string' ? people : Array.from({ length: people }, (_, at) => `${key}${at}`),
  ),
  weight,
});
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

test('several that rest on the same two people take more with them: together they are theirs', () => {
  const same = [part('a', 'xy'), part('b', 'x'), part('c', 'xyz', 3), part('d', 'xyzw')];
  expect(hidden(same)).toEqual(['a', 'b', 'c']);
  expect(hidden([part('a', 'x'), part('b', 'x')])).toEqual(['a', 'b']);
});

test('what another reason hides counts as hidden', () => {
  expect(hidden([part('a', 5), part('b', 4)], new Set(['a']))).toEqual(['a', 'b']);
  expect(hidden([part('a', 5), part('b', 1), part('c', 9)], new Set(['a']))).toEqual(['a', 'b']);
});

test('whatever the breakdown, nothing of fewer than three can be told from the rest', () => {
  const parts = fc.uniqueArray(
    fc.record({
      key: fc.string(),
      who: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')).map((people) => new Set(people)),
      weight: fc.nat(50),
    }),
    { selector: ({ key }) => key },
  );
  fc.assert(
    fc.property(parts, (all) => {
      const gone = hiddenParts(all);
      const told = all.filter(({ key }) => !gone.has(key));
      for (const { who } of told) expect(who.size).toBeGreaterThanOrEqual(fewestPeople);
      if (gone.size === 0 || told.length === 0) return;
      const behind = all.filter(({ key }) => gone.has(key)).flatMap(({ who }) => [...who]);
      expect(new Set(behind).size).toBeGreaterThanOrEqual(fewestPeople);
      expect(gone.size).toBeGreaterThan(1);
    }),
  );
});
