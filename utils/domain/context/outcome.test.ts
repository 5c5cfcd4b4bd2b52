import { expect, test } from 'vitest';
import { testContext } from '../../../test/content.ts';
import type { PageContext } from '../../contract/page-context.ts';
import { outcomeOf } from './outcome.ts';
import { understand } from './understand.ts';

const outcome = (part: Partial<PageContext>, corrections = {}) => {
  const context = testContext({ kind: 'deal', ...part });
  return outcomeOf(context, understand(context, corrections, []));
};

test.each([
  ['Closed Won', 'won'],
  ['Closed won (Sales Pipeline)', 'won'],
  ['Gewonnen', 'won'],
  ['Closed Lost', 'lost'],
  ['Verloren', 'lost'],
  ['Fermée perdue', 'lost'],
])('a deal at "%s" is %s', (stage, wanted) => expect(outcome({ stage })).toBe(wanted));

test.each([
  'Negotiation',
  'Customer review',
  'Unqualified',
  'Won or lost?',
  'Wonderful first call',
  'Contract sent',
])('a deal at "%s" has not ended', (stage) => expect(outcome({ stage })).toBeNull());

test('only a deal ends, and only where the stage was surely read', () => {
  expect(outcome({ stage: 'Closed Won', kind: 'contact' })).toBeNull();
  const readFrom = { stage: { by: 'any', rank: 2, certain: false } };
  expect(outcome({ stage: 'Closed Won', readFrom })).toBeNull();
  expect(outcome({})).toBeNull();
});

test('what the rep says of it holds', () => {
  expect(outcome({ stage: 'Negotiation' }, { stage: 'closed-lost' })).toBe('lost');
  expect(outcome({ stage: 'Closed Won' }, { stage: 'negotiation' })).toBeNull();
});
