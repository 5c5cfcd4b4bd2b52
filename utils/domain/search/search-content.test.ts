import { expect, test } from 'vitest';
import { testAsset, testMessage } from '../../../test/content.ts';
import { createContentSearch } from './search-content.ts';

const search = createContentSearch([
  testAsset({ title: 'How Norrland cut dwell time', tags: ['freight'] }),
  testAsset({ title: 'Security at a glance', summary: 'Data residency and SOC 2' }),
  testAsset({ title: 'Security questionnaire', endsAt: 500 }),
  testMessage({ kind: 'retired-phrase', title: 'Real-time security' }),
]);
const titles = (query: string) =>
  search.search(query, 1000, 10).map(({ content }) => content.title);

test('finds by title, tag and summary, and wants every word', () => {
  expect(titles('dwell')).toEqual(['How Norrland cut dwell time']);
  expect(titles('freight')).toEqual(['How Norrland cut dwell time']);
  expect(titles('residency')).toEqual(['Security at a glance']);
  expect(titles('security dwell')).toEqual([]);
});

test('forgives a typing mistake', () => {
  expect(titles('secruity')).toContain('Security at a glance');
  expect(titles('norland')).toContain('How Norrland cut dwell time');
});

test('leaves out what is out of date or retired', () => {
  expect(titles('security')).toEqual(['Security at a glance']);
});

test('marks where the title matched', () => {
  const [hit] = search.search('dwell', 1000, 10);
  const marked = hit?.highlights.map(([from, to]) => hit.content.title.slice(from, to + 1));
  expect(marked).toContain('dwell');
});
