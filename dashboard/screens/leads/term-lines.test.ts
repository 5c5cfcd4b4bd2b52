import { expect, test } from 'vitest';
import { readLines, toText } from './term-lines.ts';

const before = [
  { id: 'a', label: 'Fair' },
  { id: 'b', label: 'Web' },
];

test('a line keeps its id wherever it stands, and one more is new', () => {
  expect(readLines('Web\n\n  fair \nPhone', before)).toEqual([
    { id: 'b', label: 'Web' },
    { id: 'a', label: 'fair' },
    { label: 'Phone' },
  ]);
  expect(readLines(toText(before), before)).toEqual(before);
});

test('a line that was changed is the same entry by another name', () => {
  expect(readLines('Fair\nWebsite', before)).toEqual([
    { id: 'a', label: 'Fair' },
    { id: 'b', label: 'Website' },
  ]);
});

test('where it is not clear which became which, what is new is new', () => {
  expect(readLines('Fair\nPhone\nMail', before)).toEqual([
    { id: 'a', label: 'Fair' },
    { label: 'Phone' },
    { label: 'Mail' },
  ]);
});
