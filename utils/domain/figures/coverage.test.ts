import { expect, test } from 'vitest';
import { everyone, type Audience } from '../../contract/audience.ts';
import { isAimed, mayBeOffered } from './coverage.ts';

const place = { stage: 'proposal', industry: 'retail' } as const;
const offered = (audience: Partial<Audience>) => mayBeOffered({ ...everyone, ...audience }, place);

test('what is for everyone is offered everywhere, what names others is not', () => {
  expect(offered({})).toBe(true);
  expect(offered({ stages: ['proposal', 'discovery'] })).toBe(true);
  expect(offered({ stages: ['discovery'] })).toBe(false);
  expect(offered({ stages: ['proposal'], industries: ['food'] })).toBe(false);
});

test('rules over stage and industry are kept; others can’t be told from the place', () => {
  const stage = (...values: ['proposal' | 'discovery']) => ({ kind: 'stage', values }) as const;
  expect(offered({ rules: [{ effect: 'only', when: stage('proposal') }] })).toBe(true);
  expect(offered({ rules: [{ effect: 'only', when: stage('discovery') }] })).toBe(false);
  expect(offered({ rules: [{ effect: 'never', when: stage('proposal') }] })).toBe(false);
  const retail = { kind: 'industry', values: ['retail'] } as const;
  expect(offered({ rules: [{ effect: 'never', when: { ...retail, values: ['retail'] } }] })).toBe(
    false,
  );
  const mentions = { kind: 'mentions', phrases: ['Klaro'] } as const;
  expect(offered({ rules: [{ effect: 'only', when: { ...mentions, phrases: ['Klaro'] } }] })).toBe(
    true,
  );
});

test('what names a stage or an industry is aimed', () => {
  expect(isAimed(everyone)).toBe(false);
  expect(isAimed({ ...everyone, industries: ['retail'] })).toBe(true);
  const when = { kind: 'stage' as const, values: ['proposal' as const] };
  expect(isAimed({ ...everyone, rules: [{ effect: 'only', when }] })).toBe(true);
  expect(isAimed({ ...everyone, rules: [{ effect: 'never', when }] })).toBe(false);
});
