import { contentStatuses } from '../../../utils/contract/vocabulary.ts';

const sorts = ['title', 'updated', 'used', 'shown', 'lastUsed'] as const;
export type ContentSort = (typeof sorts)[number];

export interface ListAddress {
  q: string;
  status: string;
  kind: string;
  sort: ContentSort;
  order: 'asc' | 'desc';
}

/** The filters of a list, from the address; what isn't one of its values counts as not set. */
export function readListAddress(search: URLSearchParams, kinds: readonly string[]): ListAddress {
  const oneOf = (key: string, values: readonly string[]) =>
    values.find((value) => value === search.get(key)) ?? '';
  const sort = sorts.find((value) => value === search.get('sort')) ?? 'updated';
  const order = search.get('order');
  return {
    q: search.get('q')?.slice(0, 200) ?? '',
    status: oneOf('status', contentStatuses),
    kind: oneOf('kind', kinds),
    sort,
    order: order === 'asc' || order === 'desc' ? order : firstOrder(sort),
  };
}

/** Words begin with A, figures and dates with the most. */
export const firstOrder = (sort: ContentSort) => (sort === 'title' ? 'asc' : 'desc');

/** A click on the column that is sorted by turns it round; on another, sorts by that. */
export function nextSorting(now: ListAddress, sort: ContentSort) {
  const turned = now.order === 'asc' ? 'desc' : 'asc';
  const order = now.sort === sort ? turned : firstOrder(sort);
  return {
    sort: sort === 'updated' ? undefined : sort,
    order: order === firstOrder(sort) ? undefined : order,
  };
}
