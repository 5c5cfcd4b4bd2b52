import type { RollupPlaceTable } from '../../db/tables/events.ts';
import { lastPosition, noPosition } from './places.ts';
import { useRates, type PlaceCount } from './use-rates.ts';

type UseRow = Pick<
  RollupPlaceTable,
  'content_id' | 'position' | 'stage' | 'industry' | 'shown' | 'used'
>;

/** How often something was shown and used, by position. */
interface Seen {
  shownAt: number[];
  usedAt: number[];
}

/** What was seen of one item of content: in all, and where that was known by stage and industry. */
interface ContentSeen {
  /** Also where it stood in no list. */
  shown: number;
  all: Seen;
  stages: Map<string, Seen>;
  industries: Map<string, Seen>;
}

export type Tally = Map<string, ContentSeen>;

/** Uses of content beside those its places would have led to. */
interface Taken {
  used: number;
  chances: number;
}

export interface ContentUses extends Taken {
  shown: number;
  byStage: (Taken & { stage: string })[];
  byIndustry: (Taken & { industry: string })[];
}

const unseen = (): Seen => ({
  shownAt: Array.from({ length: lastPosition + 1 }, () => 0),
  usedAt: Array.from({ length: lastPosition + 1 }, () => 0),
});

function valueAt<T>(map: Map<string, T>, name: string, make: () => T): T {
  const held = map.get(name);
  if (held !== undefined) return held;
  const made = make();
  map.set(name, made);
  return made;
}

/**
 * Adds rows of the rollup to a tally.
 *
 * A use from nowhere has no showing that could be held against it, and would make its content look
 * better than it is: of what stood at no known place only the showing is counted.
 */
export function addUses(tally: Tally, rows: readonly UseRow[]): void {
  for (const { content_id: id, position, stage, industry, shown, used } of rows) {
    const content = valueAt(tally, id, () => ({
      shown: 0,
      all: unseen(),
      stages: new Map<string, Seen>(),
      industries: new Map<string, Seen>(),
    }));
    content.shown += shown;
    if (position === noPosition) continue;
    const places = [content.all];
    if (stage !== '') places.push(valueAt(content.stages, stage, unseen));
    if (industry !== '') places.push(valueAt(content.industries, industry, unseen));
    for (const { shownAt, usedAt } of places) {
      shownAt[position] = (shownAt[position] ?? 0) + shown;
      usedAt[position] = (usedAt[position] ?? 0) + used;
    }
  }
}

/**
 * Sums a tally up. Places are judged by all that stood in them, retired since or not.
 *
 * @param listOf which kind of list content stands in; what is unknown is left out
 */
export function sumUses(tally: Tally, listOf: (id: string) => string | undefined) {
  const counts = new Map<string, PlaceCount>();
  for (const [id, { all }] of tally) {
    const list = listOf(id);
    if (list === undefined) continue;
    for (const [position, shown] of all.shownAt.entries()) {
      const make = () => ({ list, position, shown: 0, used: 0 });
      const count = valueAt(counts, `${list} ${position}`, make);
      count.shown += shown;
      count.used += all.usedAt[position] ?? 0;
    }
  }
  const rates = useRates([...counts.values()]);
  const sums = new Map<string, ContentUses>();
  for (const [id, { shown, all, stages, industries }] of tally) {
    const list = listOf(id);
    if (list === undefined) continue;
    const taken = (seen: Seen) => takenOf(seen, (position) => rates(list, position));
    const inOrder = (places: Map<string, Seen>) =>
      [...places]
        .map(([name, seen]) => [name, taken(seen)] as const)
        .filter(([, { used, chances }]) => used > 0 || chances > 0)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    sums.set(id, {
      shown,
      ...taken(all),
      byStage: inOrder(stages).map(([stage, of]) => ({ stage, ...of })),
      byIndustry: inOrder(industries).map(([industry, of]) => ({ industry, ...of })),
    });
  }
  return sums;
}

/** Two digits are enough for a ratio, and keep the answer short. */
function takenOf({ shownAt, usedAt }: Seen, rate: (position: number) => number): Taken {
  const chances = shownAt.reduce((sum, shown, position) => sum + shown * rate(position), 0);
  const used = usedAt.reduce((sum, each) => sum + each, 0);
  return { used, chances: Math.round(chances * 100) / 100 };
}
