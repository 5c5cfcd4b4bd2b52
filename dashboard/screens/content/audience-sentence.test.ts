import { expect, test } from 'vitest';
import { everyone } from '../../../utils/contract/audience.ts';
import { audienceSentence } from './audience-sentence.ts';

const say = (audience: object, kind = 'deck') =>
  audienceSentence({ audience: { ...everyone, ...audience }, kind, language: 'en' });

test('for whom content is, is one sentence', () => {
  expect(say({})).toBe('For every rep. In English.');
  expect(
    say({
      teams: ['North', 'South'],
      stages: ['proposal', 'negotiation'],
      industries: ['food'],
      personas: ['it'],
      companySizes: ['51-200'],
      regions: ['europe'],
      competitors: ['Klaro'],
    }),
  ).toBe(
    'For reps of North or South, at the stage Proposal or Negotiation, with buyers in Food, in Europe, when talking to IT, at companies of 51–200 people, where Klaro comes up. In English.',
  );
});

test('a retired phrase is said to nobody, or not to some', () => {
  expect(say({}, 'retired-phrase')).not.toContain('For every rep');
  expect(say({ industries: ['food'] }, 'retired-phrase')).toBe('Not to be said to buyers in Food.');
});
