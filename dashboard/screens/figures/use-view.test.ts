import { expect, test } from 'vitest';
import type { FunnelRow } from '../../../utils/contract/figures.ts';
import { sortRows } from './use-view.ts';

const row = (label: string, used: number | null): FunnelRow => ({
  key: label,
  label,
  figures:
    used === null
      ? null
      : {
          people: 3,
          funnel: { shown: 0, opened: 0, used, visited: 0, feedback: 0 },
          finding: 'too-few',
        },
});

test('rows stand in the order of a column, equals by name, and those that tell nothing last', () => {
  const rows = [row('b', 2), row('few', null), row('a', 2), row('c', 9)];
  const labels = (order: 'asc' | 'desc', sort: 'used' | 'label' = 'used') =>
    sortRows(rows, sort, order).map(({ label }) => label);
  expect(labels('desc')).toEqual(['c', 'a', 'b', 'few']);
  expect(labels('asc')).toEqual(['a', 'b', 'c', 'few']);
  expect(labels('desc', 'label')).toEqual(['c', 'b', 'a', 'few']);
});
