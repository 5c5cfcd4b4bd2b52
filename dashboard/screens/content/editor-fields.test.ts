import { expect, test } from 'vitest';
import { everyone } from '../../../utils/contract/audience.ts';
import { assetInputSchema, messageInputSchema } from '../../../utils/contract/content.ts';
import { emptyFields, faultsByControl, faultsOf, toInput } from './editor-fields.ts';
import { newRule, toDraft } from './rule-drafts.ts';

test('what the editor sends is what the API takes', () => {
  const asset = {
    ...emptyFields('asset'),
    title: 'Norrland',
    url: 'https://a.example/n',
    minutes: '2',
  };
  expect(assetInputSchema.safeParse(toInput('asset', asset, 'UTC')).error).toBeUndefined();
  const message = {
    ...emptyFields('message'),
    title: 'Too expensive',
    phrases: 'costly\n\ncostly',
  };
  const sent = toInput('message', message, 'UTC');
  expect(messageInputSchema.safeParse(sent).error).toBeUndefined();
  expect(sent).toMatchObject({ phrases: ['costly'] });
});

test('the last day is a day on which it is still shown', () => {
  const fields = { ...emptyFields('asset'), firstDay: '2026-11-01', lastDay: '2026-11-30' };
  expect(toInput('asset', fields, 'Europe/Berlin')).toMatchObject({
    startsAt: Date.UTC(2026, 9, 31, 23),
    endsAt: Date.UTC(2026, 10, 30, 23),
  });
});

test('kinds that are for reps alone are sent as internal, whatever was chosen before', () => {
  const fields = { ...emptyFields('message'), kind: 'battlecard', visibility: 'buyer' };
  expect(toInput('message', fields, 'UTC').visibility).toBe('internal');
});

test('rules and kinds of page are sent as they stand, and stay when nobody touches them', () => {
  const rule = { effect: 'never', when: { kind: 'stage', values: ['renewal'] } } as const;
  const audience = { ...everyone, recordKinds: ['deal'] as const, rules: [rule] };
  const start = emptyFields('asset');
  const fields = {
    ...start,
    audience: { ...start.audience, recordKinds: [...audience.recordKinds] },
    rules: [toDraft({ ...rule, when: { ...rule.when, values: ['renewal'] } })],
  };
  expect(toInput('asset', fields, 'UTC').audience).toEqual(audience);
  const broken = [{ ...newRule(), key: 'r1' }];
  expect(Object.keys(faultsOf('message', { ...fields, title: 'A', rules: broken }))).toEqual([
    'rule r1',
  ]);
});

test('a retired phrase is sent with the buyers it must not be said to, and no other audience', () => {
  const fields = {
    ...emptyFields('message'),
    kind: 'retired-phrase',
    competitors: 'Klaro',
    rules: [newRule()],
    audience: { ...everyone, stages: ['renewal' as const], industries: ['food' as const] },
  };
  expect(toInput('message', fields, 'UTC').audience).toEqual({ ...everyone, industries: ['food'] });
  expect(faultsOf('message', { ...fields, title: 'A' })).toEqual({});
});

test('what is missing is told at its field', () => {
  const fields = { ...emptyFields('asset'), url: 'javascript:alert(1)', minutes: '601' };
  expect(Object.keys(faultsOf('asset', fields))).toEqual(['title', 'url', 'minutes']);
  expect(faultsOf('message', { ...emptyFields('message'), title: 'A' })).toEqual({});
});

test('the server’s paths lead to the controls', () => {
  expect(
    faultsByControl({
      'tags.3': 'a',
      'audience.competitors.0': 'b',
      'audience.rules.1.when': 'd',
      url: 'c',
    }),
  ).toEqual({
    tags: expect.stringContaining('a'),
    competitors: expect.stringContaining('b'),
    rules: expect.stringContaining('d'),
    url: expect.stringContaining('c'),
  });
});
