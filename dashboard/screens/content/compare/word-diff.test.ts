import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff, type Run } from './word-diff.ts';

const text = (runs: Run[], without: Run['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map((run) => run.text)
    .join('');

test('what is gone and what is new make up the two texts, whatever they are', () => {
  const words = fc.array(fc.constantFrom('dock', 'yard', 'truck', ' ', '\n'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const runs = wordDiff(a.join(''), b.join(''));
      expect(text(runs, 'new')).toBe(a.join(''));
      expect(text(runs, 'gone')).toBe(b.join(''));
      expect(runs.every((run) => run.text !== '')).toBe(true);
    }),
  );
});

test('what is the same stays', () => {
  expect(wordDiff('trucks wait 45 minutes less', 'trucks wait 50 minutes less')).toEqual([
    { kind: 'same', text: 'trucks wait ' },
    { kind: 'gone', text: '45' },
    { kind: 'new', text: '50' },
    { kind: 'same', text: ' minutes less' },
  ]);
});

test('of very long texts the whole is shown', () => {
  const long = (word: string) => Array.from({ length: 6000 }, (_, i) => `${word}${i}`).join(' ');
  const runs = wordDiff(long('a'), long('b'));
  expect(runs.map(({ kind }) => kind)).toEqual(['gone', 'new']);
});
