import { samenesses, type Sameness } from '../../contract/sameness.ts';
import { samenessOf, type Meaning } from './same-wording.ts';
import { toWording, type Wording } from './wording.ts';

/** Wordings that are one, the first said first. */
export interface WordingGroup {
  /** Its first wording's key; of a group that was there before, its name. */
  name: string;
  members: { key: string; sameness: Sameness | 'first' }[];
}

export interface MergeRules {
  /**
   * Groups that are there already, by name, with wordings that belong to them whatever they say: what
   * is the same as one of these joins them.
   */
  groups?: ReadonlyMap<string, readonly string[]>;
  /** Pairs of keys that a person has taken apart, both ways round: `${one}\n${other}`. */
  apart?: ReadonlySet<string>;
  /** As `samenessOf`. */
  loosely?: boolean;
}

interface Group extends WordingGroup {
  wordings: Wording[];
  isGiven: boolean;
}

/**
 * Puts wordings together that ask for the same. Each joins the group all of whose wordings it is the
 * same as, the surest first, then the oldest; else it begins one. So the same wordings in the same
 * order always give the same groups, and one that comes later changes none of them.
 *
 * @param texts oldest first, no two with the same key
 */
export function mergeWordings(
  texts: readonly string[],
  meaning: Meaning,
  { groups: given = new Map<string, readonly string[]>(), apart, loosely = false }: MergeRules = {},
): WordingGroup[] {
  const groups: Group[] = [];
  /** By what can be looked up of a wording: the groups that have it. */
  const places = new Map<string, Set<Group>>();
  const taken = new Set<string>();
  const add = (group: Group, wording: Wording, sameness: Sameness | 'first') => {
    group.members.push({ key: wording.key, sameness });
    group.wordings.push(wording);
    taken.add(wording.key);
    for (const place of placesOf(wording)) {
      const here = places.get(place);
      if (here) here.add(group);
      else places.set(place, new Set([group]));
    }
  };
  const start = (name: string, isGiven: boolean): Group => {
    const group: Group = { name, members: [], wordings: [], isGiven };
    groups.push(group);
    return group;
  };
  for (const [name, wordings] of given) {
    const group = start(name, true);
    for (const text of wordings) {
      const wording = toWording(text);
      const [first] = group.wordings;
      if (taken.has(wording.key)) continue;
      add(group, wording, first ? (samenessOf(first, wording, meaning) ?? 'words') : 'first');
    }
  }
  for (const text of texts) {
    const wording = toWording(text);
    if (taken.has(wording.key)) continue;
    const candidates = new Set(
      placesOf(wording).flatMap((place) => [...(places.get(place) ?? [])]),
    );
    let best: { group: Group; rank: number } | undefined;
    for (const group of inOrder(candidates, groups)) {
      const rank = rankOf(group, wording);
      if (rank !== null && (best === undefined || rank < best.rank)) best = { group, rank };
    }
    if (best) add(best.group, wording, samenesses[Math.floor(best.rank)] ?? 'words');
    else add(start(wording.key, false), wording, 'first');
  }
  return groups.map(({ name, members }) => ({ name, members }));

  /**
   * How sure it is that a wording belongs to a group, 0 for surest; null where it does not. What was
   * given is wide by a person's word: there the likest counts, else the least like.
   */
  function rankOf({ wordings, isGiven }: Group, wording: Wording): number | null {
    if (wordings.some(({ key }) => apart?.has(`${key}\n${wording.key}`))) return null;
    const found = wordings.map((member) => samenessOf(member, wording, meaning, loosely));
    const ranks = found.flatMap((sameness) =>
      sameness === null ? [] : [samenesses.indexOf(sameness)],
    );
    if (ranks.length === 0 || (!isGiven && ranks.length < found.length)) return null;
    const rank = isGiven ? Math.min(...ranks) : Math.max(...ranks);
    // Of two groups as likely, the one that has the very words.
    return wordings.some(({ words }) => areEqual(words, wording.words)) ? rank : rank + 0.5;
  }
}

const areEqual = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((word) => others.includes(word));

/** Oldest first, without walking through all there are. */
const inOrder = (some: Set<Group>, all: readonly Group[]): Group[] =>
  some.size < 2 ? [...some] : [...some].toSorted((a, b) => all.indexOf(a) - all.indexOf(b));

/** Where a wording and one that is the same meet: a form of a word, the whole run together, its head. */
function placesOf({ forms, joined, words }: Wording): string[] {
  const alone = words.length === 1 ? [`^${joined.slice(0, 2)}`] : [];
  return [...forms.flatMap((each) => [...each]), `=${joined}`, ...alone];
}
