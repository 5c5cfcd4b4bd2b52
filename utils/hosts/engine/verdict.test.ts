import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasOneMore, judgeAddition, settled } from './verdict.ts';
import type { Verdict } from './verdict.ts';

// Few letters, so that what is added often looks like what stands beside it.
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
const links = fc.array(fc.constantFrom('https://a.example/ ', 'https://b.example/ '), {
  maxLength: 4,
});
const isPut = (before: string, now: string, added: string) =>
  Array.from({ length: before.length + 1 }, (_, at) => at).some(
    (at) => now === before.slice(0, at) + added + before.slice(at),
  );

test('finds what was put in, wherever it is, and nothing else', () => {
  fc.assert(
    fc.property(text, word, fc.nat(12), (before, added, place) => {
      const at = Math.min(place, before.length);
      expect(hasOneMore(before, before.slice(0, at) + added + before.slice(at), added)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(text, text, word, (before, now, added) => {
      expect(hasOneMore(before, now, added)).toBe(isPut(before, now, added));
    }),
  );
});

test('an addition is done in its place alone, with its links and with every other as it was', () => {
  fc.assert(
    fc.property(text, word, links, fc.nat(12), fc.nat(12), (before, added, old, place, other) => {
      const lines = before.replaceAll('\n', '');
      const at = Math.min(place, lines.length);
      const link = 'https://new.example/ ';
      const inOne = old.join('');
      const addition = { text: added, at, links: link, inLines: false };
      const put = (where: number) => lines.slice(0, where) + added + lines.slice(where);
      const then = { text: lines, links: inOne };
      const now = { text: put(at), links: inOne + link };
      expect(judgeAddition(then, now, addition)).toBe('done');
      expect(judgeAddition(then, { ...now, links: inOne }, addition)).toBe('other');
      if (old.length > 0) {
        expect(judgeAddition(then, { ...now, links: old.slice(1).join('') + link }, addition)).toBe(
          'other',
        );
      }
      const elsewhere = put(Math.min(other, lines.length));
      const isSame = elsewhere === now.text;
      expect(judgeAddition(then, { ...now, text: elsewhere }, addition)).toBe(
        isSame ? 'done' : 'other',
      );
    }),
  );
});

test('a letter lost or changed anywhere is never taken for done', () => {
  fc.assert(
    fc.property(word, word, word, fc.nat(20), (before, after, added, place) => {
      const then = { text: before + after, links: '' };
      const right = before + added + after;
      const at = place % right.length;
      const addition = { text: added, at: before.length, links: '', inLines: false };
      for (const wrong of [
        right.slice(0, at) + right.slice(at + 1),
        `${right.slice(0, at)}c${right.slice(at + 1)}`,
        `${right.slice(0, at)}c${right.slice(at)}`,
      ]) {
        expect(judgeAddition(then, { text: wrong, links: '' }, addition)).not.toBe('done');
      }
    }),
  );
});

test('a line that was broken in two is seen, unless what goes in has lines of its own', () => {
  const then = { text: 'ab\ncd', links: '' };
  const now = { text: 'a\nx\nb\ncd', links: '' };
  const addition = { text: 'x', at: 1, links: '', inLines: false };
  expect(judgeAddition(then, now, addition)).toBe('other');
  expect(judgeAddition(then, now, { ...addition, inLines: true })).toBe('done');
  expect(judgeAddition(then, then, addition)).toBe('nothing');
});

test('what an editor takes back a moment later was not done', async () => {
  const after = (verdicts: Verdict[]) => settled(() => verdicts.shift() ?? 'nothing');
  expect(await after(['done', 'done'])).toBe('done');
  expect(await after(['done', 'nothing'])).toBe('nothing');
  expect(await after(['nothing', 'other', 'done', 'done'])).toBe('done');
  expect(await after(['other', 'other', 'other', 'other', 'other', 'other'])).toBe('other');
});
