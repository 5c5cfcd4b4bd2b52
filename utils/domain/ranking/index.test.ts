import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testAsset, testContext } from '../../../test/content.ts';
import type { Content } from '../../contract/catalogue.ts';
import type { RankingIndex } from './ranking-index.ts';
import { buildIndex, building, settling } from './build-index.ts';
import { makeSpace } from './make-space.ts';
import { deserialise, serialise } from './serialise.ts';
import { suggest } from './suggest.ts';
import { updateIndex } from './update-index.ts';

const words =
  'dock yard truck gate carrier audit temperature invoice security residency rollout pilot'.split(
    ' ',
  );
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 15 })
  .map((list) => list.join(' '));
/** A catalogue of at most twelve contents, each in up to three versions. */
const content = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    title: text,
    body: text,
    german: fc.boolean(),
  })
  .map(({ number, title, body, german }): Content =>
    testAsset({
      id: `01900000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`,
      title,
      body,
      language: german ? 'de' : 'en',
    }),
  );
/** Puts of content, and removals of an id. */
const history = fc.array(
  fc.oneof(
    content,
    content.map(({ id }) => id),
  ),
  { minLength: 1, maxLength: 40 },
);
const space = makeSpace(
  buildIndex(
    words.map((word, at) =>
      testAsset({ title: word, body: words.slice(at % 6, (at % 6) + 6).join(' ') }),
    ),
  ),
  'test',
);

const lastOf = (changes: readonly (Content | string)[]) => {
  const held = new Map<string, Content>();
  for (const change of changes) {
    if (typeof change === 'string') held.delete(change);
    else held.set(change.id, change);
  }
  return [...held.values()];
};
const applied = (changes: readonly (Content | string)[], index = buildIndex([], space)) => {
  for (const change of changes) {
    updateIndex(
      index,
      typeof change === 'string' ? { put: [], removed: [change] } : { put: [change], removed: [] },
    );
  }
  return index;
};
const settled = (index: RankingIndex) => {
  const steps = settling(index);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
const contexts = words.map((word, at) =>
  testContext({
    text: [
      {
        text: `${word} ${words[(at + 3) % words.length]} and ${words[(at + 7) % words.length]}`,
        quoted: false,
      },
    ],
  }),
);
/** Everything an index would say of a few mails. */
const cuesOf = (index: RankingIndex) =>
  contexts.map((context) =>
    suggest(
      index,
      context,
      { competitors: [], corrected: [] },
      { now: 0, limits: { asset: 12, message: 12 } },
    ),
  );

test('an index built by any order of changes says what one built whole says', () => {
  fc.assert(
    fc.property(history, fc.boolean(), (changes, settleOnTheWay) => {
      const whole = cuesOf(buildIndex(lastOf(changes), space));
      const half = Math.floor(changes.length / 2);
      const before = applied(changes.slice(0, half));
      const index = applied(changes.slice(half), settleOnTheWay ? settled(before) : before);
      expect(cuesOf(index)).toEqual(whole);
      expect(cuesOf(settled(index))).toEqual(whole);
    }),
  );
});

test('stored and read back, it says the same and takes changes on', () => {
  fc.assert(
    fc.property(history, history, (changes, later) => {
      const stored = serialise(settled(applied(changes)));
      const read = deserialise(stored);
      expect(read).not.toBeNull();
      expect(cuesOf(read ?? buildIndex([]))).toEqual(cuesOf(buildIndex(lastOf(changes), space)));
      expect(cuesOf(applied(later, read ?? buildIndex([])))).toEqual(
        cuesOf(buildIndex(lastOf([...changes, ...later]), space)),
      );
    }),
  );
});

test('what is stored is not trusted when a byte of it is wrong, when it is cut off, or of another version', () => {
  const stored = serialise(
    buildIndex([testAsset({ title: 'Dock security', body: 'gate' })], space),
  );
  fc.assert(
    fc.property(
      fc.nat({ max: stored.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      (at, change) => {
        const broken = stored.slice();
        broken[at] = (broken[at] ?? 0) ^ change;
        expect(deserialise(broken)).toBeNull();
        expect(deserialise(stored.subarray(0, at))).toBeNull();
      },
    ),
  );
  expect(deserialise(stored)).not.toBeNull();
});

test('in steps it becomes the same index, and there are enough of them to give way between', () => {
  const contents = Array.from({ length: 300 }, (_, at) =>
    testAsset({ title: words[at % 12] ?? '', body: words.slice(at % 9).join(' ') }),
  );
  const steps = building(contents, space);
  let count = 0;
  for (;;) {
    const step = steps.next();
    count += 1;
    if (!step.done) continue;
    expect(serialise(step.value)).toEqual(serialise(buildIndex(contents, space)));
    break;
  }
  expect(count).toBeGreaterThan(10);
});

test('only a settled index is stored, and settled it is as good as new', () => {
  const contents = Array.from({ length: 60 }, (_, at) =>
    testAsset({ title: `Deck ${at}`, body: words.join(' ') }),
  );
  const index = buildIndex(contents);
  expect(() => serialise(index)).not.toThrow();
  updateIndex(index, { put: [], removed: contents.slice(0, 20).map(({ id }) => id) });
  expect(() => serialise(index)).toThrow('not settled');
  expect(serialise(settled(index)).length).toBeLessThanOrEqual(
    serialise(buildIndex(contents.slice(20))).length,
  );
  expect(cuesOf(settled(index))).toEqual(cuesOf(buildIndex(contents.slice(20))));
});
