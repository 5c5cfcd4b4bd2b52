import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contents,
  phrases,
  situation,
  tombstones,
} from '../../../test/fixtures/drafts/catalogue.ts';
import { cleanDrafts, plantedDrafts } from '../../../test/fixtures/drafts/drafts.ts';
import type { Draft } from '../../contract/draft.ts';
import { applyMend } from './apply-mend.ts';
import { checkDraft } from './check-draft.ts';
import { compileRules } from './compile-rules.ts';

const rules = compileRules({ contents, tombstones });
const check = (draft: Draft) => checkDraft(rules, draft, situation);
const text = (words: string): Draft => ({ text: words, links: [] });

test('merge fields are found, and filled where somebody knows with what', () => {
  const found = check(text('Hi {{ First Name }}, {{constructor}} {{{company}}} {{}} {{\nx}}'));
  expect(found.map(({ kind, found: words, mend }) => [kind, words, mend])).toEqual([
    ['merge-field', '{{ First Name }}', { kind: 'replace', text: 'Anna' }],
    ['merge-field', '{{constructor}}', null],
    ['merge-field', '{{{company}}}', null],
  ]);
});

test('a key is the same when the rest of the draft changes, and another for another thing', () => {
  const [one] = check(text('Some synergy.'));
  const [two] = check(text('And then there is  SYNERGY  of course, in other words.'));
  const [other] = check(text('It is a game changer.'));
  expect(one?.key).toBe(two?.key);
  expect(one?.key).not.toBe(other?.key);
  expect(one).toMatchObject({ contentId: phrases[3]?.id, rule: 'Synergy', ownerName: 'Priya' });
});

const words = [...cleanDrafts(), ...plantedDrafts()].flatMap(({ draft }) =>
  draft.text.split(/(?<=\s)/),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...words) },
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      {
        maxLength: 120,
      },
    )
    .map((pieces) => pieces.join('')),
);
const anyDraft = fc
  .tuple(
    anyText,
    fc.array(
      fc.record({
        from: fc.nat(400),
        to: fc.nat(400),
        url: fc.constantFrom(
          'https://files.harborline.example/sheet.pdf?v=2',
          'https://files.harborline.example/cases/brenner-2024',
          'x:y',
          '',
        ),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([words_, links]): Draft => ({ text: words_, links }));

test('whatever the draft, places are right, in order and apart within a kind', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const findings = check(draft);
      expect(check(draft)).toEqual(findings);
      const ends = new Map<string, number>();
      let before = 0;
      for (const { kind, from, to, found } of findings) {
        expect(draft.text.slice(from, to)).toBe(found);
        expect(from).toBeGreaterThanOrEqual(Math.max(before, ends.get(kind) ?? 0));
        ends.set(kind, to);
        before = from;
      }
    }),
  );
});

test('whatever is mended, everything outside stays, and links keep their words', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      for (const finding of check(draft)) {
        const mended = applyMend(draft, finding);
        const { from, to, mend } = finding;
        expect(mended.text.startsWith(draft.text.slice(0, from))).toBe(true);
        expect(mended.text.endsWith(draft.text.slice(to))).toBe(true);
        if (mend === null) expect(mended).toBe(draft);
        const outside = (link: Draft['links'][number]) =>
          link.from < link.to &&
          link.to <= draft.text.length &&
          (link.to <= from || link.from >= to);
        const kept = (all: Draft) =>
          all.links.map((link) => `${link.url} ${all.text.slice(link.from, link.to)}`);
        const left = kept(mended);
        for (const link of draft.links.filter(outside)) {
          expect(left).toContain(`${link.url} ${draft.text.slice(link.from, link.to)}`);
        }
      }
    }),
  );
});

describe('a text made to hurt', () => {
  test.for<[string, string]>([
    ['one word', 'a'.repeat(100_000)],
    ['half a phrase, without end', 'best-in-'.repeat(5000)],
    ['emoji', '😀'.repeat(20_000)],
    ['zero-width signs', 're\u200bal\u00ad'.repeat(8000)],
    ['right to left', '\u202eשלום '.repeat(6000)],
    ['braces', '{{'.repeat(20_000)],
    ['open fields', '{{a '.repeat(10_000)],
    ['at signs', 'a@'.repeat(20_000)],
    ['slashes', 'https://'.repeat(5000)],
    ['markdown', ']('.repeat(20_000)],
    ['quotes', '>\n'.repeat(20_000)],
    ['attributions', 'On a wrote\n'.repeat(3600)],
    ['headers', 'From: a\n'.repeat(5000)],
    ['one phrase', 'synergy '.repeat(5000)],
    ['one name', 'Klarro '.repeat(5700)],
    ['single letters', 'A '.repeat(20_000)],
    ['Chinese', '漢字'.repeat(20_000)],
    ['ligatures', '\ufdfa'.repeat(40_000)],
  ])('%s: is checked all the same, and soon', ([, hostile]) => {
    check(text(hostile));
    const started = performance.now();
    check(text(hostile));
    // 20 ms are meant; a machine with other work to do takes longer, and what backtracks takes minutes.
    expect(performance.now() - started).toBeLessThan(400);
  });
});
