import { expect, test } from 'vitest';
import { testAsset, testContext } from '../../../test/content.ts';
import { everyone } from '../../contract/audience.ts';
import type { Rule } from '../../contract/rule.ts';
import { saidIn } from '../context/said.ts';
import { understand } from '../context/understand.ts';
import { buildIndex } from './build-index.ts';
import { isKept } from './fit.ts';
import { suggest } from './suggest.ts';

const mail = (text: string, part = {}) => testContext({ text: [{ text, quoted: false }], ...part });
const kept = (rule: Rule, context = mail('')) =>
  isKept(rule, context, understand(context, {}, []), saidIn(context));

test('"only" needs what it asks for to be known; "never" holds back only what is known', () => {
  const negotiation = { kind: 'stage' as const, values: ['negotiation' as const] };
  const inNegotiation = mail('', { stage: 'Contract sent' });
  expect(kept({ effect: 'only', when: negotiation }, inNegotiation)).toBe(true);
  expect(kept({ effect: 'only', when: negotiation })).toBe(false);
  expect(kept({ effect: 'never', when: negotiation }, inNegotiation)).toBe(false);
  expect(kept({ effect: 'never', when: negotiation })).toBe(true);
});

test('a mention is a whole word or phrase, however it is written, and not in quoted history', () => {
  const nda: Rule = { effect: 'only', when: { kind: 'mentions', phrases: ['signed NDA'] } };
  expect(kept(nda, mail('Here is the signed  nda.'))).toBe(true);
  expect(kept(nda, mail('The NDA is signed.'))).toBe(false);
  expect(kept(nda, testContext({ text: [{ text: 'signed NDA', quoted: true }] }))).toBe(false);
});

test('every kind of condition is looked at', () => {
  const context = mail('', {
    kind: 'deal',
    industry: 'Logistics',
    companySize: '120',
    country: 'Germany',
    people: [{ role: 'contact', jobTitle: 'CFO' }],
    language: 'de',
  });
  const all: Rule['when'][] = [
    { kind: 'industry', values: ['logistics'] },
    { kind: 'company-size', values: ['51-200'] },
    { kind: 'region', values: ['europe'] },
    { kind: 'persona', values: ['finance'] },
    { kind: 'language', values: ['de'] },
    { kind: 'record-kind', values: ['deal'] },
  ];
  for (const when of all) {
    expect(kept({ effect: 'only', when }, context), when.kind).toBe(true);
    expect(kept({ effect: 'only', when }, mail('')), when.kind).toBe(false);
  }
});

test('no score outweighs a hard rule', () => {
  const words = 'security data residency SOC 2 hosting audit';
  const rule: Rule = { effect: 'never', when: { kind: 'mentions', phrases: ['Klaro'] } };
  const asset = testAsset({ title: words, audience: { ...everyone, rules: [rule] } });
  const others = Array.from({ length: 60 }, (_, at) => testAsset({ title: `Other${at}` }));
  const index = buildIndex([asset, ...others]);
  const cues = (text: string) => {
    const context = mail(text);
    return suggest(index, context, understand(context, {}, []), {
      now: 0,
      limits: { asset: 5, message: 5 },
    }).map(({ id }) => id);
  };
  expect(cues(words)).toEqual([asset.id]);
  expect(cues(`${words}, as Klaro has`)).toEqual([]);
});
