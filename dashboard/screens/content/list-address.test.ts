import { expect, test } from 'vitest';
import { nextSorting, readListAddress } from './list-address.ts';

const read = (search: string) => readListAddress(new URLSearchParams(search), ['deck', 'video']);

test('filters stand in the address, and nonsense there filters nothing', () => {
  expect(read('q=tms&status=approved&kind=deck')).toMatchObject({
    q: 'tms',
    status: 'approved',
    kind: 'deck',
  });
  expect(read('status=gone&kind=snippet&sort=up&order=x')).toEqual({
    q: '',
    status: '',
    kind: '',
    verify: '',
    address: '',
    collection: '',
    sort: 'updated',
    order: 'desc',
  });
});

test('a first click sorts by the column, a second turns it round', () => {
  expect(nextSorting(read(''), 'used')).toEqual({ sort: 'used', order: undefined });
  expect(nextSorting(read('sort=used'), 'used')).toEqual({ sort: 'used', order: 'asc' });
  expect(nextSorting(read('sort=used&order=asc'), 'used')).toEqual({
    sort: 'used',
    order: undefined,
  });
  expect(read('sort=title').order).toBe('asc');
});

test('a search has its own order, until a column is asked for; a third click goes back to it', () => {
  expect(read('q=tms').sort).toBeNull();
  expect(nextSorting(read('q=tms'), 'updated')).toEqual({ sort: 'updated', order: undefined });
  expect(nextSorting(read('q=tms&sort=updated'), 'updated')).toEqual({
    sort: 'updated',
    order: 'asc',
  });
  const back = { sort: undefined, order: undefined };
  expect(nextSorting(read('q=tms&sort=updated&order=asc'), 'updated')).toEqual(back);
});
