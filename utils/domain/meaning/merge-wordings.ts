import { samenesses, type Sameness } from '../../contract/sameness.ts';
import { samenessOf, type Meaning } from './same-wording.ts';
import { formsOf } from './same-word.ts';
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
  /** Its place among all, oldest first. */
  number: number;
  wordings: Wording[];
  isGiven: boolean;
}

/** Puts wordings together, one after the other, oldest first. */
export interface WordingMerger {
  /** @param text one whose key was not there yet */
  add(text: string): void;
  groups(): WordingGroup[];
}

/**
 * Puts wordings together that ask for the same. Each joins the group all of whose wordings it is the
 * same as, the surest first, then the oldest; else it begins one. So the same wordings in the same
 * order always give the same groups, and one that comes later changes none of them: what is new can
 * be added to what was put together before.
 */
export function createMerger(
  meaning: Meaning,
  { groups: given = new Map<string, readonly string[]>(), apart, loosely = false }: MergeRules = {},
): WordingMerger {
  const groups: Group[] = [];
  /** By what can be looked up of a wording: the groups that have it. */
  const places = new Map<string, number[]>();
  /** By group: which word it was last found by, and how many words of the wording at hand. */
  const foundBy: number[] = [];
  const hits: number[] = [];
  let tick = 0;
  const taken = new Set<string>();
  const put = (group: Group, wording: Wording, sameness: Sameness | 'first') => {
    group.members.push({ key: wording.key, sameness });
    group.wordings.push(wording);
    taken.add(wording.key);
    for (const place of placesOf(wording)) {
      const here = places.get(place);
      if (!here) places.set(place, [group.number]);
      else if (here.at(-1) !== group.number) here.push(group.number);
    }
  };
  const start = (name: string, isGiven: boolean): Group => {
    const group: Group = { name, members: [], number: groups.length, wordings: [], isGiven };
    groups.push(group);
    return group;
  };
  for (const [name, wordings] of given) {
    const group = start(name, true);
    for (const text of wordings) {
      const wording = toWording(text);
      const [first] = group.wordings;
      if (taken.has(wording.key)) continue;
      put(group, wording, first ? (samenessOf(first, wording, meaning) ?? 'words') : 'first');
    }
  }

  /** The groups that have enough of its words, oldest first: the others can't be the same. */
  function candidatesFor(wording: Wording): Group[] {
    const most = wording.words.length;
    const least = loosely
      ? Math.min(2, most)
      : Math.max(1, most - Math.max(1, Math.floor(most / 3)));
    const found: number[] = [];
    const first = tick + 1;
    const visit = (place: string, isWhole: boolean) => {
      for (const number of places.get(place) ?? []) {
        const last = foundBy[number] ?? 0;
        if (last === tick) continue;
        const count = last < first ? 1 : (hits[number] ?? 0) + 1;
        if (last < first && isWhole) found.push(number);
        else if (last >= first && isWhole && count - 1 < least) found.push(number);
        foundBy[number] = tick;
        hits[number] = count;
        if (!isWhole && count === least) found.push(number);
      }
    };
    for (const forms of wording.forms) {
      tick += 1;
      for (const form of forms) visit(form, false);
    }
    tick += 1;
    for (const place of wholesOf(wording)) visit(place, true);
    return [...new Set(found)].toSorted((a, b) => a - b).flatMap((number) => groups[number] ?? []);
  }

  /**
   * How sure it is that a wording belongs to a group, 0 for surest; null where it does not. What was
   * given is wide by a person's word: there the likest counts, else the least like.
   */
  function rankOf({ wordings, isGiven }: Group, wording: Wording): number | null {
    if (apart && wordings.some(({ key }) => apart.has(`${key}\n${wording.key}`))) return null;
    const ranks: number[] = [];
    for (const member of wordings) {
      const sameness = samenessOf(member, wording, meaning, loosely);
      if (sameness !== null) ranks.push(samenesses.indexOf(sameness));
      else if (!isGiven) return null;
    }
    if (ranks.length === 0) return null;
    const rank = isGiven ? Math.min(...ranks) : Math.max(...ranks);
    // Of two groups as likely, the one that has the very words.
    return wordings.some(({ words }) => areEqual(words, wording.words)) ? rank : rank + 0.5;
  }

  return {
    add(text) {
      const wording = toWording(text);
      if (taken.has(wording.key)) return;
      let best: { group: Group; rank: number } | undefined;
      for (const group of candidatesFor(wording)) {
        const rank = rankOf(group, wording);
        if (rank !== null && (best === undefined || rank < best.rank)) best = { group, rank };
      }
      if (best) put(best.group, wording, samenesses[Math.floor(best.rank)] ?? 'words');
      else put(start(wording.key, false), wording, 'first');
    },
    groups: () => groups.map(({ name, members }) => ({ name, members: [...members] })),
  };
}

/**
 * All of them at one go.
 *
 * @param texts oldest first, no two with the same key
 */
export function mergeWordings(
  texts: readonly string[],
  meaning: Meaning,
  rules: MergeRules = {},
): WordingGroup[] {
  const merger = createMerger(meaning, rules);
  for (const text of texts) merger.add(text);
  return merger.groups();
}

const areEqual = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((word) => others.includes(word));

const alone = ({ joined, words }: Wording) =>
  words.length === 1 ? [`^${joined.slice(0, 2)}`] : [];

const pairsOf = ({ words }: Wording) =>
  words.slice(1).flatMap((word, at) => [...formsOf(`${words[at] ?? ''}${word}`)]);

/** Where a wording can be found: a form of a word, two words as one, the whole run together, its head. */
function placesOf(wording: Wording): string[] {
  const forms = wording.forms.flatMap((each) => [...each]);
  const pairs = pairsOf(wording).map((pair) => `+${pair}`);
  return [...forms, ...pairs, `=${wording.joined}`, ...alone(wording)];
}

/** Where one that is the same may be though few words are shared: one has in two pieces what the other has in one. */
function wholesOf(wording: Wording): string[] {
  const pieces = wording.forms.flatMap((each) => [...each].map((form) => `+${form}`));
  return [...pieces, ...pairsOf(wording), `=${wording.joined}`, ...alone(wording)];
}
