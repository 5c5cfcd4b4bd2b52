import type { UsageRow } from '../../../utils/contract/stats.ts';

const sorts = ['title', 'shown', 'opened', 'used', 'lastUsed'] as const;
export type UsageSort = (typeof sorts)[number];

/** Anything that is no order is "used". */
export const toUsageSort = (value: string | null): UsageSort =>
  sorts.find((sort) => sort === value) ?? 'used';

const byTitle = (a: UsageRow, b: UsageRow) => a.title.localeCompare(b.title);

/** In order by a column; equals by title, so that nothing jumps when figures are asked anew. */
export function sortUsage(rows: UsageRow[], sort: UsageSort, order: 'asc' | 'desc'): UsageRow[] {
  const direction = order === 'asc' ? 1 : -1;
  const valueOf = (row: UsageRow) =>
    sort === 'lastUsed' ? (row.lastUsedAt ?? 0) : sort === 'title' ? 0 : row[sort];
  return rows.toSorted(
    sort === 'title'
      ? (a, b) => direction * byTitle(a, b)
      : (a, b) => direction * (valueOf(a) - valueOf(b)) || byTitle(a, b),
  );
}
