import { hiddenParts, type Part } from '../../../utils/domain/figures/few-people.ts';
import type { Funnel } from '../../../utils/contract/stats.ts';
import { toFunnel } from './funnel.ts';
import type { PersonRow } from './person-rows.ts';

/** What breaks figures down by people; content does not. */
export const dividing = ['host', 'stage', 'industry', 'team'] as const;
type Dividing = (typeof dividing)[number];
export type Slice = Partial<Record<Dividing, string | undefined>>;

export interface Counted {
  people: number;
  funnel: Funnel;
}

const count = (rows: readonly PersonRow[]): Counted => ({
  people: peopleIn(rows).size,
  funnel: toFunnel(rows),
});
const peopleIn = (rows: readonly PersonRow[]) => new Set(rows.map(({ userId }) => userId));

const weigh = (rows: readonly PersonRow[]) => rows.reduce((sum, row) => sum + row.count, 0);

const partsOf = (rows: readonly PersonRow[], of: (row: PersonRow) => string): Part[] =>
  [...Map.groupBy(rows, of)].map(([key, some]) => ({
    key,
    who: peopleIn(some),
    weight: weigh(some),
  }));

const named = (slice: Slice) => dividing.filter((name) => slice[name] !== undefined);

const matches = (row: PersonRow, slice: Slice, but?: Dividing) =>
  named(slice).every((name) => name === but || row[name] === slice[name]);

/**
 * Whether a slice must not be told: along one of its filters it is a part that the breakdown without
 * that filter hides. A filter then never shows what the table hides, nor the rest of it.
 */
const isHidden = (rows: readonly PersonRow[], slice: Slice) =>
  named(slice).some((name) => {
    const others = rows.filter((row) => matches(row, slice, name));
    return (
      others.length === 0 ||
      hiddenParts(partsOf(others, (row) => row[name])).has(slice[name] ?? '') ||
      !others.some((row) => row[name] === slice[name])
    );
  });

/** All that lies in the slice; exact where nothing is filtered, null where it must not be told. */
export const countSlice = (rows: readonly PersonRow[], slice: Slice): Counted | null =>
  isHidden(rows, slice) ? null : count(rows.filter((row) => matches(row, slice)));

/** The slice by host, stage, industry or team; null for what must not be told. */
export function breakDown(
  rows: readonly PersonRow[],
  slice: Slice,
  by: Dividing,
): Map<string, Counted | null> {
  const inSlice = rows.filter((row) => matches(row, slice));
  const parts = partsOf(inSlice, (row) => row[by]);
  const byValue = Map.groupBy(rows, (row) => row[by]);
  const along = parts
    .map(({ key }) => key)
    .filter((key) => isHidden(byValue.get(key) ?? [], slice));
  const hidden = hiddenParts(parts, new Set(along));
  const groups = Map.groupBy(inSlice, (row) => row[by]);
  return new Map([...groups].map(([key, some]) => [key, hidden.has(key) ? null : count(some)]));
}

/**
 * The slice by content, which hides only what a filter must not show, and what would tell of it.
 *
 * @param keysOf what a row counts for: its content, or each collection that holds it
 */
export function byContent(
  rows: readonly PersonRow[],
  slice: Slice,
  keysOf: (contentId: string) => readonly string[] = (id) => [id],
): Map<string, Counted | null> {
  const groups = new Map<string, PersonRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row.contentId)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  const inSlice = [...groups]
    .map(([key, some]) => [key, some, some.filter((row) => matches(row, slice))] as const)
    .filter(([, , part]) => part.length > 0);
  const along = new Set(inSlice.flatMap(([key, some]) => (isHidden(some, slice) ? [key] : [])));
  const hidden =
    along.size === 0
      ? along
      : hiddenParts(
          inSlice.map(([key, , part]) => ({ key, who: peopleIn(part), weight: weigh(part) })),
          along,
        );
  return new Map(inSlice.map(([key, , part]) => [key, hidden.has(key) ? null : count(part)]));
}

/** The slice by person: for workspaces that allow it, and so with nothing to hide. */
export const byPerson = (rows: readonly PersonRow[], slice: Slice): Map<string, Counted> =>
  new Map(
    [...Map.groupBy(rows, (row) => row.userId)]
      .map(([id, some]) => [id, some.filter((row) => matches(row, slice))] as const)
      .filter(([, some]) => some.length > 0)
      .map(([id, some]) => [id, count(some)]),
  );
