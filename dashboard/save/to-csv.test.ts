import { expect, test } from 'vitest';
import { toCsv } from './to-csv.ts';

test('cells keep their commas, quotes and line breaks, and numbers stay numbers', () => {
  const rows = [['A "deck", and\nmore', 12, null]];
  expect(toCsv({ heads: ['Title', 'Used', 'Shown'], rows })).toBe(
    '\uFEFFTitle,Used,Shown\r\n"A ""deck"", and\nmore",12,\r\n',
  );
});

test('what a spreadsheet would run is text', () => {
  for (const title of ['=HYPERLINK("https://x")', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1']) {
    const [, line = ''] = toCsv({ heads: ['Title'], rows: [[title]] }).split('\r\n');
    expect(line.replace(/^"/, '')).toMatch(/^'/);
  }
});
