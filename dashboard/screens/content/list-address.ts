import { addressVerdicts } from '../../../utils/contract/address-check.ts';
import { contentStatuses, verifyStates } from '../../../utils/contract/vocabulary.ts';

const sorts = ['title', 'updated', 'used', 'shown', 'lastUsed'] as const;
export type ContentSort = (typeof sorts)[number];

export interface ListAddress {
  q: string;
  status: string;
  kind: string;
  verify: string;
  /** What the address answers. */
  address: string;
  /** Id of a collection. */
  collection: string;
  /** Null is what fits the search best first. */
  sort: ContentSort | null;
  order: 'asc' | 'desc';
}

/** The filters of a list, from the address; what isn't one of its values counts as not set. */
export function readListAddress(search: URLSearchParams, kinds: readonly string[]): ListAddress {
  const oneOf = (key: string, values: readonly string[]) =>
    values.find((value) => value === search.get(key)) ?? '';
  const q = search.get('q')?.slice(0, 200) ?? '';
  const sort = sorts.find((value) => value === search.get('sort')) ?? firstSort(q);
  const order = search.get('order');
  return {
    q,
    status: oneOf('status', contentStatuses),
    kind: oneOf('kind', kinds),
    verify: oneOf('verify', verifyStates),
    address: oneOf('address', addressVerdicts),
    collection: /^[0-9a-f-]{36}$/.exec(search.get('collection') ?? '')?.[0] ?? '',
    sort,
    order: order === 'asc' || order === 'desc' ? order : firstOrder(sort),
  };
}

/** A search has its own order; without one, what changed last comes first. */
const firstSort = (q: string) => (q.trim() === '' ? 'updated' : null);

/** Words begin with A, figures and dates with the most. */
export const firstOrder = (sort: ContentSort | null) => (sort === 'title' ? 'asc' : 'desc');

/**
 * A click on the column that is sorted by turns it round; on another, sorts by that. In a search a
 * third click goes back to what fits best.
 */
export function nextSorting(now: ListAddress, sort: ContentSort) {
  const first = firstSort(now.q);
  const isTurned = now.sort === sort && now.order !== firstOrder(sort);
  if (isTurned && first === null) return { sort: undefined, order: undefined };
  const turned = now.order === 'asc' ? 'desc' : 'asc';
  const order = now.sort === sort ? turned : firstOrder(sort);
  return {
    sort: sort === first ? undefined : sort,
    order: order === firstOrder(sort) ? undefined : order,
  };
}
