import { expect, test } from 'vitest';
import { testId } from '../../../test/content.ts';
import { createTermFinder } from './find-terms.ts';

const entry = (term: string) => ({ id: testId(), term, meaning: `What ${term} means` });
const finder = createTermFinder([
  entry('MQL'),
  entry('Qualified lead'),
  entry('lead'),
  entry('Dwell time'),
]);
const found = (text: string) => finder.find(text).map(({ from, to }) => text.slice(from, to));

test('finds terms whole, in any case, in the plural, and says where', () => {
  expect(found('An mql is no opportunity; MQLs are many.')).toEqual(['mql']);
  expect(found('Less dwell  time, says the yard.')).toEqual(['dwell  time']);
  expect(found('Leads first.')).toEqual(['Leads']);
  expect(found('A leading provider of timely dwellings')).toEqual([]);
});

test('the longer term wins, and each is named once', () => {
  expect(found('A qualified lead is a lead that is a qualified lead.')).toEqual([
    'qualified lead',
    'lead',
  ]);
});

test('no glossary, no terms', () => {
  expect(createTermFinder([]).find('MQL')).toEqual([]);
});
