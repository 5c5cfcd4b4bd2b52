import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test('one entry takes another place, the others keep their order', () => {
  const list = ['a', 'b', 'c', 'd'];
  expect(moved(list, 0, 1)).toEqual(['b', 'a', 'c', 'd']);
  expect(moved(list, 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(moved(list, 1, 3)).toEqual(['a', 'c', 'd', 'b']);
  expect(moved(list, 2, 2)).toEqual(list);
});
