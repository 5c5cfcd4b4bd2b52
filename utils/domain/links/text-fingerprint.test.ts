import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintSchema } from '../../contract/catalogue.ts';
import { textFingerprint } from './text-fingerprint.ts';

const text = `We cut the time it takes to close the books from ten days to three for a group of
forty plants, without a new ledger, because the reconciliation runs while the week is still open.`;

const shared = (a: string, b: string) => {
  const marks = new Set(textFingerprint(b));
  return textFingerprint(a).filter((mark) => marks.has(mark)).length;
};

test('it is the same in every run and in every release', () => {
  expect(textFingerprint(text)).toEqual(textFingerprint(text));
  expect(textFingerprint('We guarantee that you save money')).toMatchInlineSnapshot(`
    [
      2216046964,
      717786208,
    ]
  `);
});

test('case, accents, punctuation, white space, markdown and addresses make no difference', () => {
  for (const same of [
    text.toUpperCase().replaceAll(',', ' --'),
    text.replace('ten days', '**ten** _days_'),
    text.replace('new ledger', '[new ledger](https://files.example/ledger?a=1)'),
    `${text} https://files.example/some/other/words`,
    text.replace('because', 'b\u00adecause'),
    text.replace('week', 'wéek'),
  ]) {
    expect(textFingerprint(same)).toEqual(textFingerprint(text));
  }
});

test('a merge field breaks the text: what it is filled with changes nothing around it', () => {
  const template = `Hello {{first_name}}, ${text}`;
  const marks = new Set(textFingerprint(`Hello dear Anna Example, ${text}`));
  const found = textFingerprint(template).filter((mark) => marks.has(mark));
  expect(found.length / textFingerprint(template).length).toBeGreaterThan(0.8);
  expect(shared('we can save you {{amount}} a year in fees', 'save you a year in')).toBe(0);
});

test('an edited text shares most, another one nothing', () => {
  const edited = text.replace('forty', 'fifty');
  expect(shared(text, edited) / textFingerprint(text).length).toBeGreaterThan(0.6);
  expect(
    shared(text, 'Our warehouse scanners work through a network outage and sync afterwards.'),
  ).toBe(0);
});

test('a short text has one hash of all of it, a text without words none', () => {
  expect(textFingerprint('Say this.')).toHaveLength(1);
  expect(textFingerprint('Say this.')).not.toEqual(textFingerprint('Say'));
  expect(textFingerprint(' — ')).toEqual([]);
  expect(textFingerprint('{{first_name}}')).toEqual([]);
});

const word = fc.stringMatching(/^[a-z]{1,7}$/);
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });

test('texts that share seven words in a row share a mark', () => {
  fc.assert(
    fc.property(words(7, 12), words(0, 30), words(0, 30), words(0, 30), (both, a, b, c) => {
      const one = [...a, ...both, ...b].join(' ');
      const other = [...c, ...both, ...a].join(' ');
      expect(shared(one, other)).toBeGreaterThan(0);
    }),
  );
});

test('one changed word is noticed, wherever it stands', () => {
  fc.assert(
    fc.property(words(1, 40), fc.nat(), (before, place) => {
      const after = before.with(place % before.length, 'changedword');
      expect(textFingerprint(after.join(' '))).not.toEqual(textFingerprint(before.join(' ')));
    }),
  );
});

test('whatever the text, it fits the contract', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (any) => {
      const marks = textFingerprint(any);
      expect(fingerprintSchema.parse(marks)).toEqual([...new Set(marks)]);
    }),
  );
  expect(
    textFingerprint(Array.from({ length: 6000 }, (_, i) => `word${i}`).join(' ')),
  ).toHaveLength(400);
});
