import { expect, test } from 'vitest';
import { formatCursor, heldBy } from './cursor.ts';

const current = {
  generation: 'abc',
  revision: 7,
  experience: 'e1',
  space: 's1',
  tables: '3',
  board: 'b1',
};

test('a cursor comes back as what it was made of', () => {
  const before = { ...current, revision: 5, experience: '0', space: 's0', tables: '0', board: '0' };
  expect(heldBy(formatCursor(before), current)).toEqual(before);
  expect(heldBy(formatCursor(current), current)).toEqual(current);
});

test('a cursor of before there was experience holds neither that nor a space', () => {
  expect(heldBy('abc.5', current)).toEqual({
    ...current,
    revision: 5,
    experience: '0',
    space: '0',
    tables: '0',
    board: '0',
  });
});

test('a cursor of before there were selector tables holds none', () => {
  expect(heldBy('abc.5.e1.s1', current)).toEqual({
    ...current,
    revision: 5,
    tables: '0',
    board: '0',
  });
});

test('a cursor of before there was a board holds none', () => {
  expect(heldBy('abc.5.e1.s1.3', current)).toEqual({ ...current, revision: 5, board: '0' });
});

test('another generation, the future and rubbish all mean everything', () => {
  for (const cursor of [
    undefined,
    '',
    'abc',
    'abd.5',
    'abd.5.e1.s1',
    'abc.8',
    'abc.-1',
    'abc.5x',
    'abc.5.e1',
    'abc.5.e1.s1.3.b1.x',
    'abc.5.e1.',
    `abc.${'9'.repeat(30)}`,
  ]) {
    expect(heldBy(cursor, current)).toBeNull();
  }
});
