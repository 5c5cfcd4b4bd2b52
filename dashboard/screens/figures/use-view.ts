import {
  funnelDimensions,
  type FunnelDimension,
  type FunnelRow,
} from '../../../utils/contract/figures.ts';
import { periodQuery, useAddress } from '../../address.ts';
import type { FigureQuery } from '../../api/figures.ts';

export const filterNames = ['host', 'stage', 'industry', 'team', 'kind'] as const;
export type FilterName = (typeof filterNames)[number];

const sorts = ['label', 'people', 'shown', 'opened', 'used', 'visited', 'feedback'] as const;
export type FunnelSort = (typeof sorts)[number];

/** What is looked at, as it stands in the address: a link shows another exactly this. */
export function useView() {
  const { search, set, days, range } = useAddress();
  const by: FunnelDimension = funnelDimensions.find((each) => each === search.get('by')) ?? 'asset';
  const filters = Object.fromEntries(
    filterNames.map((name) => [name, search.get(name) ?? undefined]),
  ) as Record<FilterName, string | undefined>;
  const query: FigureQuery = { ...periodQuery(days, range), ...filters, by };
  const sort = sorts.find((each) => each === search.get('sort')) ?? 'shown';
  const order = search.get('order') === 'asc' ? ('asc' as const) : ('desc' as const);
  return { by, filters, query, sort, order, set };
}

/** In order by a column; equals by name, and rows that tell nothing last. */
export function sortRows(
  rows: readonly FunnelRow[],
  sort: FunnelSort,
  order: 'asc' | 'desc',
): FunnelRow[] {
  const direction = order === 'asc' ? 1 : -1;
  const byLabel = (a: FunnelRow, b: FunnelRow) => a.label.localeCompare(b.label);
  const valueOf = ({ figures }: FunnelRow) =>
    figures === null || sort === 'label'
      ? 0
      : sort === 'people'
        ? figures.people
        : figures.funnel[sort];
  return rows.toSorted((a, b) => {
    const told = Number(a.figures === null) - Number(b.figures === null);
    if (told !== 0) return told;
    if (sort === 'label') return direction * byLabel(a, b);
    return direction * (valueOf(a) - valueOf(b)) || byLabel(a, b);
  });
}
