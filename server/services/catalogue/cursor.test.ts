import { expect, test } from 'vitest';
import { formatCursor, revisionOf } from './cursor.ts';

const current = { generation: 'abc', revision: 7 };

test('a cursor comes back as the revision it was made of', () => {
  expect(revisionOf(formatCursor({ generation: 'abc', revision: 5 }), current)).toBe(5);
  expect(revisionOf(formatCursor(current), current)).toBe(7);
});

test('another generation, the future and rubbish all mean everything', () => {
  for (const cursor of [
    undefined,
    '',
    'abc',
    'abd.5',
    'abc.8',
    'abc.-1',
    'abc.5x',
    `abc.${'9'.repeat(30)}`,
  ]) {
    expect(revisionOf(cursor, current)).toBeNull();
  }
});
