import { describe, expect, test } from 'vitest';
import { testAsset, testMessage } from '../../../test/content.ts';
import { everyone } from '../../contract/audience.ts';
import { parseQuery } from './parse-query.ts';
import { createContentSearch } from './search-content.ts';
import { editsBetween } from './word-index.ts';

const contents = [
  testAsset({ title: 'Security and data residency on one page', tags: ['security', 'SOC 2'] }),
  testAsset({ title: 'How Norrland Freight cut dwell time', kind: 'case-study' }),
  testAsset({
    title: 'Dock scheduling for food',
    kind: 'deck',
    audience: { ...everyone, stages: ['discovery'], industries: ['food'] },
  }),
  testAsset({ title: 'Zürich pilot', kind: 'deck', language: 'de' }),
  testAsset({ title: 'Year-end offer', endsAt: 10 }),
  testMessage({ title: 'They ask about Klaro', kind: 'battlecard', phrases: ['cheaper offer'] }),
  testMessage({ title: 'best in class', kind: 'retired-phrase' }),
];
const library = createContentSearch(contents);
const search = (query: string, now: number | null, limit: number) =>
  library.search(query, now, limit);
const titles = (query: string) => search(query, 100, 5).hits.map(({ content }) => content.title);

describe('search', () => {
  test.each([
    ['whole words', 'data residency', 'Security and data residency on one page'],
    ['in any order', 'residency security', 'Security and data residency on one page'],
    ['the beginning of the last word', 'norr', 'How Norrland Freight cut dwell time'],
    ['one wrong letter', 'norland', 'How Norrland Freight cut dwell time'],
    ['two letters swapped', 'norrlnad', 'How Norrland Freight cut dwell time'],
    ['two wrong letters in a long word', 'shceduiling', 'Dock scheduling for food'],
    ['no accents', 'zurich', 'Zürich pilot'],
    ['what a buyer says', 'cheaper', 'They ask about Klaro'],
    ['a kind', 'battlecard', 'They ask about Klaro'],
    ['a tag', 'soc 2', 'Security and data residency on one page'],
  ])('finds %s', (_, query, title) => expect(titles(query)[0]).toBe(title));

  test('wants every word, unless nothing has them all: then it says so', () => {
    expect(search('freight dwell', 100, 5).near).toBe(false);
    const near = search('freight unicorn', 100, 5);
    expect(near.near).toBe(true);
    expect(near.hits[0]?.content.title).toBe('How Norrland Freight cut dwell time');
    expect(search('unicorn', 100, 5).hits).toEqual([]);
  });

  test('says what was meant', () => {
    expect(search('norlland frieght', 100, 5).meant).toBe('norrland freight');
    expect(search('norr', 100, 5).meant).toBe('');
  });

  test('wants phrases whole', () => {
    expect(titles('"data residency"')).toHaveLength(1);
    expect(titles('"residency data"')).toEqual([]);
  });

  test('filters by type, audience and language, by the beginning of a value too', () => {
    expect(titles('type:deck')).toEqual(['Dock scheduling for food', 'Zürich pilot']);
    expect(titles('type:deck industry:retail')).toEqual(['Zürich pilot']);
    expect(titles('dock type:deck stage:disc')).toEqual(['Dock scheduling for food']);
    expect(titles('type:message klaro')).toEqual(['They ask about Klaro']);
    expect(titles('language:de')).toEqual(['Zürich pilot']);
    expect(parseQuery('ratio 3:1 foo:bar').filters).toEqual([]);
    expect(parseQuery('ratio 3:1 foo:bar').words).toEqual(['ratio', '3', '1', 'foo', 'bar']);
  });

  test('what was meant keeps its filters', () => {
    expect(search('schduling type:deck', 100, 5).meant).toBe('scheduling type:deck');
  });

  test('marks what it found, and of a longer word only what was typed', () => {
    const [hit] = search('norr frieght', 100, 5).hits;
    expect(hit?.highlights.map(([from, to]) => hit.content.title.slice(from, to + 1))).toEqual([
      'Norr',
      'Freight',
    ]);
  });

  test('leaves out what has ended, and retired phrases', () => {
    expect(titles('offer year-end')).not.toContain('Year-end offer');
    expect(search('year-end offer', null, 5).hits).toHaveLength(1);
    expect(titles('best in class')).toEqual([]);
  });

  test('takes any text without harm', () => {
    for (const text of [
      '',
      '   ',
      '"',
      '::',
      '"""',
      '*'.repeat(200),
      '\u0000',
      '🚛'.repeat(60),
      'a'.repeat(200),
    ])
      expect(search(text, 100, 5).hits).toEqual([]);
  });
});

test('a swap of two letters is one edit; a beginning is compared with the beginning alone', () => {
  expect(editsBetween('frieght', 'freight', 2, false)).toBe(1);
  expect(editsBetween('norl', 'norrland', 1, true)).toBe(1);
  expect(editsBetween('abcd', 'wxyz', 2, false)).toBe(3);
});

describe('in a collection', () => {
  const [security, norrland, dock] = contents.map(({ id }) => id) as [string, string, string];
  const collection = (title: string, contentIds: string[]) => ({
    id: security,
    title,
    summary: '',
    contentIds,
  });
  const packs = [
    collection('Security pack', [dock, security]),
    collection('First calls', [norrland]),
  ];
  const within = createContentSearch(contents, packs);
  const found = (query: string) =>
    within.search(query, 100, 5).hits.map(({ content }) => content.id);

  test('everything stands in the order marketing gave it', () => {
    expect(found('in:"Security pack"')).toEqual([dock, security]);
    expect(found('in:sec')).toEqual([dock, security]);
  });

  test('words search within it, and other filters hold beside it', () => {
    expect(found('in:"Security pack" residency')).toEqual([security]);
    expect(found('in:"Security pack" norrland')).toEqual([]);
    expect(found('in:"Security pack" type:deck')).toEqual([dock]);
  });

  test('a collection that there is not is searched for as words', () => {
    expect(parseQuery('in:nothing', ['Security pack']).filters).toEqual([]);
    expect(parseQuery('in:"first calls"', ['First calls']).filters).toEqual([
      { name: 'in', value: 'First calls' },
    ]);
    expect(parseQuery('in:security').filters).toEqual([]);
  });

  test('what was meant keeps the collection', () => {
    expect(within.search('in:"Security pack" resdiency', 100, 5).meant).toBe(
      'residency in:"Security pack"',
    );
  });
});
