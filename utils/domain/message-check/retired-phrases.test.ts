import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testMessage } from '../../../test/content.ts';
import { check } from '../../../test/fixtures/drafts/check.ts';
import { everyone } from '../../contract/audience.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { applyMend } from './apply-mend.ts';

const rule = (phrase: string, part: Parameters<typeof testMessage>[0] = {}) =>
  testMessage({ kind: 'retired-phrase', visibility: 'internal', phrases: [phrase], ...part });
const found = (phrase: string, text: string, part: Parameters<typeof testMessage>[0] = {}) =>
  check({ contents: [rule(phrase, part)] }, text)
    .filter(({ kind }) => kind === 'retired-phrase')
    .map((finding) => finding.found);

describe('a retired phrase is found', () => {
  test.for([
    ['best-in-class', 'the Best in Class one', 'Best in Class'],
    ['best in class', 'the best‑in‑class one', 'best‑in‑class'],
    ['best-in-class', 'BESTINCLASS!', 'BESTINCLASS'],
    ['best-in-class', 'best-in-\nclass', 'best-in-\nclass'],
    ['best-in-class', 'best\u00a0in\nclass', 'best\u00a0in\nclass'],
    ['real time', 'a re\u00adal\u200btime view', 're\u00adal\u200btime'],
    ['real-time', 'our **real-time** view', 'real-time'],
    ['customer journey', 'the customer’s journeys', 'customer’s journeys'],
    ['it’s a no-brainer', "It's a no brainer", "It's a no brainer"],
    ['synergy', 'all synergies', 'synergies'],
    ['leverage', 'leveraging it', 'leveraging'],
    ['leveraging', 'we leverage it', 'leverage'],
    ['game changer', 'game-changing', 'game-changing'],
    ['guaranteed savings', 'we guarantee savings', 'guarantee savings'],
    ['plan ahead', 'planning ahead', 'planning ahead'],
    ['class leader', 'the class’s leader', 'class’s leader'],
    ['#1 tool', 'the #1 tool', '#1 tool'],
    ['100% secure', 'It is 100 % secure', '100 % secure'],
    ['24/7 support', '24/7 support', '24/7 support'],
    ['café', 'a Cafe', 'Cafe'],
    ['业界领先', '我们是业界领先的公司', '业界领先'],
    ['fast, easy', 'it is fast, easy and so on', 'fast, easy'],
  ] as const)('“%s” in “%s”', ([phrase, text, expected]) => {
    expect(found(phrase, text)).toEqual([expected]);
  });

  test.for<[Language, string, string]>([
    ['de', 'nahtlose Lösung', 'nahtlosen Lösungen'],
    ['de', 'führend', 'führendes'],
    ['de', 'großartig', 'GROSSARTIGE'],
    ['fr', 'leader mondial', 'leaders mondiaux'],
    ['fr', 'innovant', 'innovantes'],
    ['es', 'solución líder', 'solucion líderes'],
    ['es', 'único', 'únicas'],
  ])('in %s: “%s” as “%s”', ([language, phrase, text]) => {
    expect(found(phrase, `x ${text} y`, { language })).toEqual([text]);
  });
});

describe('a retired phrase is not found', () => {
  test.for([
    ['real-time', 'surreal-timely'],
    ['synergy', 'synergyland'],
    ['real time', 'for real. Time will tell'],
    ['real time', 'is it real, time?'],
    ['real time', 'real\n\ntime'],
    ['real time', '- real\n- time'],
    ['online', 'on line 4'],
    ['market leader', 'the marketing leader'],
    ['#1 tool', 'we have 1 tool'],
    ['real time', 'https://news.example/real-time and real-time@news.example'],
    ['real time', 'real {{word}} time'],
    ['real time', '> real time\nOn Monday, Anna wrote:\nreal time'],
  ] as const)('“%s” in “%s”', ([phrase, text]) => {
    expect(found(phrase, text)).toEqual([]);
  });

  test('before it starts, after it ends, and where its own new wording stands', () => {
    expect(found('dock view', 'the dock view', { startsAt: 1001 })).toEqual([]);
    expect(found('dock view', 'the dock view', { endsAt: 1000 })).toEqual([]);
    expect(found('dock view', 'the Live dock view', { instead: 'live dock view' })).toEqual([]);
    expect(found('dock view', 'the dock view', { instead: 'live dock view' })).toHaveLength(1);
  });
});

test('the longer of two phrases is found', () => {
  const contents = [rule('DockTime'), rule('DockTime Pro')];
  expect(check({ contents }, 'old DockTime Pro').map((each) => each.found)).toEqual([
    'DockTime Pro',
  ]);
});

test('a phrase for some buyers is a claim, and nobody’s fault where the buyer is unknown', () => {
  const contents = [
    rule('HIPAA ready', {
      audience: { ...everyone, industries: ['healthcare'], regions: ['europe'] },
    }),
  ];
  const kinds = (situation: Parameters<typeof check>[2]) =>
    check({ contents }, 'It is HIPAA-ready.', situation).map(({ kind }) => kind);
  expect(kinds({ industry: 'healthcare', region: 'europe' })).toEqual(['claim']);
  for (const situation of [
    {},
    { industry: 'healthcare' },
    { industry: 'retail', region: 'europe' },
  ] as const) {
    expect(kinds(situation)).toEqual([]);
  }
});

test.for([
  ['live dock view', 'live dock view'],
  ['Say “live dock view”.', 'live dock view'],
  ['Say "a" rather than "b".', null],
  ['Use something else', null],
  ['Nicht mehr sagen', null],
  ['', null],
  ['One. Two.', null],
  ['a\nb', null],
  ['customers like you saved.', 'customers like you saved'],
  ['x'.repeat(121), null],
] as const)('instead “%s” puts %s', ([instead, text]) => {
  const [finding] = check({ contents: [rule('dock map', { instead })] }, 'our dock map');
  expect(finding?.instead).toBe(instead);
  expect(finding?.mend).toEqual(text === null ? null : { kind: 'replace', text });
});

test('a capital is kept', () => {
  const [finding] = check({ contents: [rule('dock map', { instead: 'yard plan' })] }, 'Dock maps!');
  expect(finding?.mend).toEqual({ kind: 'replace', text: 'Yard plan' });
});

const letters = fc.stringMatching(/^[a-z]{2,8}$/);
const between = fc.constantFrom(' ', '-', '\u2011', '\u00a0', '\n', '', '\u00ad', ' \u200b', '-\n');
const around = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => `${text.replaceAll(/[>@/{}]/g, '')}\n\n`);

test('a planted phrase is found whatever its casing and spacing, and mended away', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 4 }),
      fc.array(between, { minLength: 3, maxLength: 3 }),
      fc.array(fc.boolean(), { minLength: 32, maxLength: 32 }),
      around,
      around,
      (words, gaps, capitals, before, after) => {
        const written = words
          .map((word, i) => word + (i < words.length - 1 ? gaps[i] : ''))
          .join('');
        const cased = Array.from(written, (letter, i) =>
          capitals[i % 32] ? letter.toUpperCase() : letter,
        ).join('');
        const draft = { text: `${before}${cased}\n\n${after}`, links: [] };
        const contents = [rule(words.join(' '), { instead: '0' })];
        const finding = check({ contents }, draft).find(({ from }) => from === before.length);
        expect(finding?.found).toBe(cased);
        if (finding === undefined) return;
        const mended = applyMend(draft, finding);
        expect(mended.text).toBe(`${before}0\n\n${after}`);
      },
    ),
  );
});
