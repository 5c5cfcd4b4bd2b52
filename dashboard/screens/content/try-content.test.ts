import { expect, test } from 'vitest';
import type { Rule } from '../../../utils/contract/rule.ts';
import { tryContent, type TriedPage } from './try-content.ts';

const mentions: Rule = { effect: 'only', when: { kind: 'mentions', phrases: ['Klaro'] } };
const notRetail: Rule = { effect: 'never', when: { kind: 'industry', values: ['retail'] } };
const onlyRetail: Rule = { effect: 'only', when: { kind: 'industry', values: ['retail'] } };

const judge = (rules: Rule[], page: Partial<TriedPage> = {}, more = {}) =>
  tryContent(
    { rules, competitors: [], language: 'en', ...more },
    { mail: '', recordKind: 'thread', known: {}, ...page },
  ).map(({ kept, fact }) => [kept, fact]);

test('words are looked for whole, in the pasted mail', () => {
  expect(judge([mentions], { mail: 'We also talk to KLARO.' })).toEqual([
    [true, 'the page mentions Klaro'],
  ]);
  expect(judge([mentions], { mail: 'Klarosoft called.' })).toEqual([
    [false, 'the page doesn’t mention Klaro'],
  ]);
});

test('what is not known is not so: “only” holds back, “never” does not', () => {
  const unknown = 'the industry isn’t known';
  expect(judge([onlyRetail, notRetail])).toEqual([
    [false, unknown],
    [true, unknown],
  ]);
  const known = { known: { industry: 'retail' } } as const;
  expect(judge([onlyRetail, notRetail], known)).toEqual([
    [true, 'the industry is Retail'],
    [false, 'the industry is Retail'],
  ]);
});

test('the kind of page is always known', () => {
  const rule: Rule = { effect: 'never', when: { kind: 'record-kind', values: ['thread'] } };
  expect(judge([rule])).toEqual([[false, 'the page is Mail thread']]);
});

test('the competitors it is about, and its language, hold it back as they do for reps', () => {
  const about = { competitors: ['DockPilot', 'Klaro'] };
  expect(judge([], { mail: 'Hello' }, about)).toEqual([
    [false, 'the page doesn’t mention DockPilot or Klaro'],
  ]);
  expect(judge([], { mail: 'What about Klaro?' }, about)).toEqual([
    [true, 'the page mentions Klaro'],
  ]);
  const german = { language: 'de' };
  expect(judge([], {}, german)).toEqual([]);
  expect(judge([], { language: 'fr' }, german)).toEqual([[false, 'the language is French']]);
  expect(judge([], { language: 'de' }, german)).toEqual([[true, 'the language is German']]);
  const mail = 'Wir brauchen das Angebot bis Freitag, weil die Geschäftsführung dann entscheidet.';
  expect(judge([], { mail }, german)).toEqual([[true, 'the language is German']]);
});
