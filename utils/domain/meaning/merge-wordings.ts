import { samenesses, type Sameness } from '../../contract/sameness.ts';
import { samenessOf, type Meaning } from './same-wording.ts';
import { formsOf, isSameWord, isSlip } from './same-word.ts';
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
  /** By group: whether it may have in two pieces what the wording at hand has in one. */
  const inPieces: number[] = [];
  const hasPair = createPairs(meaning);
  const taken = new Set<string>();
  const put = (group: Group, wording: Wording, sameness: Sameness | 'first') => {
    group.members.push({ key: wording.key, sameness });
    group.wordings.push(wording);
    taken.add(wording.key);
    for (const place of placesOf(wording, pairsOf(wording))) {
      const here = places.get(place);
      if (!here) places.set(place, [group.number]);
      else if (here.at(-1) !== group.number) here.push(group.number);
    }
  };
  const start = (name: string, isGiven: boolean): Group => {
    const group: Group = { name, members: [], number: groups.length, wordings: [], isGiven };
    groups.push(group);
    for (const marks of [foundBy, hits, inPieces]) marks.push(0);
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

  /** The groups that have enough of its words: the others can't be the same. */
  function candidatesFor(wording: Wording, wholes: readonly string[]): Set<number> {
    const most = wording.words.length;
    const least = loosely
      ? Math.min(2, most)
      : Math.max(1, most - Math.max(1, Math.floor(most / 3)));
    const found = new Set<number>();
    const first = tick + 1;
    for (const forms of wording.forms) {
      tick += 1;
      for (const form of forms) {
        for (const number of places.get(form) ?? []) {
          const last = foundBy[number] ?? 0;
          if (last === tick) continue;
          const count = last < first ? 1 : (hits[number] ?? 0) + 1;
          foundBy[number] = tick;
          hits[number] = count;
          if (count === least) found.add(number);
        }
      }
    }
    tick += 1;
    for (const place of wholes) {
      for (const number of places.get(place) ?? []) {
        inPieces[number] = tick;
        found.add(number);
      }
    }
    return found;
  }

  /** Of the many that share a word hardly one is the same: tells most of those that can't be. */
  function mayBeOne({ number, wordings, isGiven }: Group, { words }: Wording): boolean {
    if (loosely || isGiven || inPieces[number] === tick) return true;
    const own = wordings[0]?.words ?? [];
    return words.length === own.length && words.every((word) => hasPair(own, word));
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
      for (const number of candidatesFor(wording, wholesOf(wording, pairsOf(wording)))) {
        const group = groups[number];
        if (group === undefined || !mayBeOne(group, wording)) continue;
        const rank = rankOf(group, wording);
        if (rank === null) continue;
        const isOlder = best?.rank === rank && number < best.group.number;
        if (best === undefined || rank < best.rank || isOlder) best = { group, rank };
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

/** Whether a word may stand for one of others; kept, as the same two meet again and again. */
function createPairs({ knows, areNear }: Meaning) {
  const known = new Map<string, Map<string, boolean>>();
  const forms = new Map<string, ReadonlySet<string>>();
  const formsFor = (word: string) => {
    let of = forms.get(word);
    if (of === undefined) forms.set(word, (of = formsOf(word)));
    return of;
  };
  const ask = (own: string, word: string) =>
    isSameWord(formsFor(own), formsFor(word)) || isSlip(own, word, knows) || areNear(own, word);
  return (owns: readonly string[], word: string): boolean => {
    if (owns.includes(word)) return true;
    let there = known.get(word);
    if (there === undefined) known.set(word, (there = new Map<string, boolean>()));
    for (const own of owns) {
      let is = there.get(own);
      if (is === undefined) there.set(own, (is = ask(own, word)));
      if (is) return true;
    }
    return false;
  };
}

const areEqual = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((word) => others.includes(word));

const alone = ({ joined, words }: Wording) =>
  words.length === 1 ? [`^${joined.slice(0, 2)}`] : [];

const pairsOf = ({ words }: Wording) =>
  words.slice(1).flatMap((word, at) => [...formsOf(`${words[at] ?? ''}${word}`)]);

/** Where a wording can be found: a form of a word, two words as one, the whole run together, its head. */
function placesOf(wording: Wording, pairForms: readonly string[]): string[] {
  const forms = wording.forms.flatMap((each) => [...each]);
  const pairs = pairForms.map((pair) => `+${pair}`);
  return [...forms, ...pairs, `=${wording.joined}`, ...alone(wording)];
}

/** Where one that is the same may be though few words are shared: one has in two pieces what the other has in one. */
function wholesOf(wording: Wording, pairs: readonly string[]): string[] {
  const pieces = wording.forms.flatMap((each) => [...each].map((form) => `+${form}`));
  return [...pieces, ...pairs, `=${wording.joined}`, ...alone(wording)];
}
