import { expect, test } from 'vitest';
import { testId } from '../../../test/content.ts';
import type { ContentRequest } from '../../contract/requests.ts';
import { contentRequestSchema } from '../../contract/requests.ts';
import { matchRequests } from './match-requests.ts';

const request = (title: string, part: Partial<ContentRequest> = {}) =>
  contentRequestSchema.parse({
    id: testId(),
    title,
    state: 'open',
    answer: '',
    contentId: null,
    contentTitle: '',
    people: 3,
    joined: false,
    createdAt: 1,
    changedAt: 1,
    ...part,
  });
const requests = [
  request('Price calculator for cold storage'),
  request('Case study from the Baltics', { state: 'planned' }),
  request('Cold storage reference', { state: 'filled' }),
];
const titles = (query: string) => matchRequests(requests, query).map(({ title }) => title);

test('finds what others asked for in other words, and with a typing mistake', () => {
  expect(titles('calculator cold storage')).toEqual(['Price calculator for cold storage']);
  expect(titles('baltics case stduy')).toEqual(['Case study from the Baltics']);
});

test('half of the words must be there, and one of many is not enough', () => {
  expect(titles('cold storage brochure')).toEqual(['Price calculator for cold storage']);
  expect(titles('video about price negotiation training')).toEqual([]);
});

test('what is filled or declined can’t be joined, and nothing typed matches nothing', () => {
  expect(titles('reference')).toEqual([]);
  expect(titles('')).toEqual([]);
});
