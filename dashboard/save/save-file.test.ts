import { expect, test } from 'vitest';
import { fileName } from './save-file.ts';

test('a file is called by what it holds, in the letters of any language', () => {
  expect(fileName('Used, day by day', 'csv')).toBe('used-day-by-day.csv');
  expect(fileName('  Größe / 利用 ', 'png')).toBe('größe-利用.png');
  expect(fileName('…', 'png')).toBe('cuecard.png');
});
