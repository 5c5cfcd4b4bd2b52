import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testAsset, testContext, testMessage } from '../../../test/content.ts';
import { everyone } from '../../contract/audience.ts';
import type { Content } from '../../contract/catalogue.ts';
import type { Reason, Understanding } from '../../contract/cue.ts';
import type { PageContext } from '../../contract/page-context.ts';
import type { Industry, Stage } from '../../contract/vocabulary.ts';
import { understand } from '../context/understand.ts';
import { buildIndex } from './build-index.ts';
import { suggest } from './suggest.ts';

const options = { now: 1000, limits: { asset: 10, message: 10 } };
const competitorsOf = (contents: Content[]) =>
  contents.flatMap((content) => content.audience.competitors);
// Among a handful of documents no word is rare: others stand by, as in a real catalogue.
const others = Array.from({ length: 60 }, (_, at) =>
  testAsset({ title: `Other${at} thing${at % 7}`, summary: `thing${at % 5} for everybody` }),
);
const rank = (contents: Content[], context: PageContext, corrections = {}, more = {}) => {
  const cues = suggest(
    buildIndex([...contents, ...others]),
    context,
    understand(context, corrections, competitorsOf(contents)),
    { ...options, ...more },
  );
  return cues.map((cue) => {
    const content = [...contents, ...others].find(({ id }) => id === cue.id);
    return { ...cue, title: content?.title };
  });
};
const mail = (text: string, part: Partial<PageContext> = {}) =>
  testContext({ text: [{ text, quoted: false }], ...part });

const security = testAsset({
  title: 'Security at a glance',
  summary: 'SOC 2, data residency, single sign-on',
  tags: ['security'],
});
const freight = testAsset({
  title: 'How Norrland cut dwell time',
  summary: 'A freight case study',
  audience: { ...everyone, industries: ['logistics'] },
});
const hiring = testAsset({ title: 'Hiring playbook', summary: 'Interviews and offers' });
const versusKlaro = testAsset({
  title: 'Comparison',
  audience: { ...everyone, competitors: ['Klaro'] },
});
const pricey = testMessage({
  kind: 'objection-answer',
  title: 'Too expensive?',
  phrases: ['too expensive'],
  body: 'Talk about what a late truck costs.',
});

describe('suggest', () => {
  test('puts what the mail is about first, and leaves out what it is not', () => {
    const cues = rank(
      [hiring, freight, security],
      mail('Where is our data kept? Is data residency in the EU possible, do you have SOC 2?'),
    );
    expect(cues.map(({ title }) => title)).toEqual(['Security at a glance']);
    expect(cues[0]?.reasons).toEqual([
      { kind: 'words', words: expect.arrayContaining(['residency', 'SOC']) },
    ]);
  });

  test('says nothing rather than guess', () => {
    expect(rank([hiring, freight, security], mail('Lunch on Friday?'))).toEqual([]);
  });

  test('says nothing where it could not say why: many weak words are no reason', () => {
    const weak = Array.from({ length: 14 }, (_, at) => `weak${String.fromCodePoint(97 + at)}word`);
    const half = Array.from({ length: 12 }, (_, at) =>
      testAsset({ title: `Half ${at}`, body: at % 2 === 0 ? weak.join(' ') : 'something else' }),
    );
    const context = mail(weak.join(' '));
    expect(suggest(buildIndex(half), context, understand(context, {}, []), options)).toEqual([]);
  });

  test('shows a comparison only when that competitor is named', () => {
    expect(rank([versusKlaro], mail('How do you compare with others?'))).toEqual([]);
    const [cue] = rank([versusKlaro], mail('Klaro has quoted us less.'));
    expect(cue?.reasons).toContainEqual({ kind: 'mentions', name: 'Klaro' });
  });

  test('finds a buyer’s phrase whole, whatever stands between lines and capitals', () => {
    const [cue] = rank([pricey], mail('Our CFO finds it\ntoo Expensive.'));
    expect(cue?.reasons[0]).toEqual({ kind: 'phrase', phrase: 'too expensive' });
    expect(
      rank([pricey], mail('It is expensive, too.')).flatMap(({ reasons }) => reasons),
    ).not.toContainEqual({
      kind: 'phrase',
      phrase: 'too expensive',
    });
  });

  test('counts the newest words more than quoted history', () => {
    const text = [
      { text: 'Please send details of security and data residency.', quoted: false },
      { text: 'Norrland dwell time, freight', quoted: true },
    ];
    const [first] = rank([freight, security], testContext({ text }));
    expect(first?.title).toBe('Security at a glance');
  });

  test('believes the rep over the page', () => {
    const context = mail('dwell time at the dock', { industry: 'Banking' });
    expect(rank([freight], context)).toEqual([]);
    const [cue] = rank([freight], context, { industry: 'logistics' });
    expect(cue?.reasons).toContainEqual({ kind: 'industry', industry: 'logistics' });
  });

  test('never shows what is out of date, hidden here, or a retired phrase', () => {
    const words = 'security data residency SOC 2';
    const [future, past] = [{ startsAt: 1001 }, { endsAt: 1000 }].map((dates) => ({
      ...security,
      ...dates,
    }));
    expect(rank([{ ...security, ...future }], mail(words))).toEqual([]);
    expect(rank([{ ...security, ...past }], mail(words))).toEqual([]);
    expect(
      rank([testMessage({ kind: 'retired-phrase', title: words, phrases: [words] })], mail(words)),
    ).toEqual([]);
    const context = mail(words);
    const hidden = suggest(buildIndex([security]), context, understand(context, {}, []), {
      ...options,
      without: new Set([security.id]),
    });
    expect(hidden).toEqual([]);
  });

  test('takes no name of a person for a subject', () => {
    const asset = testAsset({ title: 'Ferncastle project', summary: 'Ferncastle' });
    const people = [{ role: 'sender' as const, name: 'Odalys Ferncastle' }];
    expect(rank([asset], mail('Best, Odalys Ferncastle', { people }))).toEqual([]);
    expect(
      rank(
        [asset, hiring, security, freight],
        mail('What does the Ferncastle project cost?', { subject: 'Ferncastle project' }),
      ),
    ).toHaveLength(1);
  });
});

const vocabulary = [
  'security',
  'residency',
  'freight',
  'dwell',
  'pricing',
  'audit',
  'Klaro',
  'rollout',
  'training',
  'too expensive',
];
const words = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(' '));
const anyContent = fc
  .record({
    title: words,
    body: words,
    stages: fc.constantFrom<Stage[]>([], ['negotiation'], ['discovery']),
    industries: fc.constantFrom<Industry[]>([], ['logistics'], ['retail']),
    competitors: fc.constantFrom<string[]>([], ['Klaro']),
    message: fc.boolean(),
  })
  .map(({ title, body, message, ...audience }): Content => {
    const shared = { title, body, audience: { ...everyone, ...audience } };
    return message
      ? testMessage({ ...shared, kind: 'objection-answer', phrases: ['too expensive'] })
      : testAsset(shared);
  });
const anyContext = fc
  .record({
    text: words,
    stage: fc.constantFrom('Contract sent', 'Discovery'),
    industry: fc.constantFrom('Logistics', 'Retail'),
  })
  .map(({ text, ...rest }) => mail(text, rest));

describe('for any catalogue and mail', () => {
  test('each cue has a reason, the best stands first, and the same input gives the same cues', () => {
    fc.assert(
      fc.property(
        fc.array(anyContent, { minLength: 1, maxLength: 15 }),
        anyContext,
        (contents, context) => {
          const cues = rank(contents, context);
          expect(cues.every(({ reasons }) => reasons.length > 0)).toBe(true);
          for (const type of ['asset', 'message']) {
            const scores = cues.filter((cue) => cue.type === type).map(({ score }) => score);
            expect(scores[0]).toBe(scores.length > 0 ? Math.max(...scores) : undefined);
          }
          expect(rank(contents, context)).toEqual(cues);
        },
      ),
    );
  });

  test('each reason is true: without what it names, the score is lower', () => {
    fc.assert(
      fc.property(
        fc.array(anyContent, { minLength: 1, maxLength: 15 }),
        anyContext,
        (contents, context) => {
          const index = buildIndex(contents);
          const known = understand(context, {}, competitorsOf(contents));
          for (const cue of suggest(index, context, known, options)) {
            for (const reason of cue.reasons) {
              const { context: less, understanding } = without(reason, context, known);
              // With a limit that nothing falls below, so that a lower score is seen rather than cut off.
              const after = suggest(index, less, understanding, {
                ...options,
                limits: { asset: contents.length, message: contents.length },
              });
              const same = after.find(({ id }) => id === cue.id);
              expect(same?.score ?? -Infinity).toBeLessThan(cue.score);
            }
          }
        },
      ),
    );
  });
});

/** The context as it would be without what a reason names. */
function without(reason: Reason, context: PageContext, understanding: Understanding) {
  const drop = (parts: string[]) => ({
    ...context,
    text: context.text.map((block) => ({
      ...block,
      text: parts.reduce(
        (text, part) => text.replaceAll(new RegExp(`\\b${part}\\b`, 'gi'), ''),
        block.text,
      ),
    })),
  });
  switch (reason.kind) {
    case 'words':
      return { context: drop(reason.words), understanding };
    case 'phrase':
      return { context: drop([reason.phrase]), understanding };
    case 'mentions':
      return { context: drop([reason.name]), understanding: { ...understanding, competitors: [] } };
    case 'stage':
      return { context, understanding: { ...understanding, stage: undefined as never } };
    case 'industry':
      return { context, understanding: { ...understanding, industry: undefined as never } };
    case 'persona':
      return { context, understanding: { ...understanding, persona: undefined as never } };
    case 'company-size':
      return { context, understanding: { ...understanding, companySize: undefined as never } };
    default:
      throw new Error(`no ${reason.kind} in this test`);
  }
}
