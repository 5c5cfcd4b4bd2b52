import { expect, test } from 'vitest';
import { assetInputSchema, messageInputSchema } from '../../../utils/contract/content.ts';
import { emptyFields, faultsByControl, faultsOf, toInput } from './editor-fields.ts';

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

test('what is missing is told at its field', () => {
  const fields = { ...emptyFields('asset'), url: 'javascript:alert(1)', minutes: '601' };
  expect(Object.keys(faultsOf('asset', fields))).toEqual(['title', 'url', 'minutes']);
  expect(faultsOf('message', { ...emptyFields('message'), title: 'A' })).toEqual({});
});

test('the server’s paths lead to the controls', () => {
  expect(faultsByControl({ 'tags.3': 'a', 'audience.competitors.0': 'b', url: 'c' })).toEqual({
    tags: expect.stringContaining('a'),
    competitors: expect.stringContaining('b'),
    url: expect.stringContaining('c'),
  });
});
