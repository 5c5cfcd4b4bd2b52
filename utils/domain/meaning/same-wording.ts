import type { Sameness } from '../../contract/sameness.ts';
import { formsOf, isSameWord, isSlip } from './same-word.ts';
import type { Wording } from './wording.ts';

/** What is known of words beside their letters. */
export interface Meaning {
  /** Whether a folded word is one of its own: then it is no slip of another. */
  knows: (word: string) => boolean;
  /** Whether two words mean the same in this workspace's content. */
  areNear: (one: string, other: string) => boolean;
}

/** So many words for each that may be mistyped. */
const wordsASlip = 3;

/**
 * Why two wordings ask for the same, or null where that is not sure. What tells them apart counts
 * more than what they share: a number, a name, a "without" makes two of them.
 *
 * @param loosely for whole sentences: most of the words are enough
 */
export function samenessOf(
  one: Wording,
  other: Wording,
  meaning: Meaning,
  loosely = false,
): Sameness | null {
  if (one.joined === other.joined) return 'words';
  // A word in two pieces makes a difference of one; more can't be made up for.
  if (!loosely && Math.abs(one.words.length - other.words.length) > 2) return null;
  const { left, right } = unmatched(one, other);
  const shared = one.words.length - left.length;
  if (left.length === 0 && right.length === 0) return 'words';
  if (left.length === right.length) {
    if (areSlips(left, right, one.words.length, meaning)) return 'typing';
    const [first = '', second = ''] = [left[0], right[0]];
    const isNear =
      left.length === 1 &&
      shared > 0 &&
      !/\d/.test(first + second) &&
      meaning.areNear(first, second);
    if (isNear) return 'meaning';
  }
  return loosely && isMostly(shared, one, other, [...left, ...right]) ? 'alike' : null;
}

/** The words of each that the other has in no form, nor in two pieces. */
function unmatched(one: Wording, other: Wording): { left: string[]; right: string[] } {
  const ours = new Set(one.words.keys());
  const theirs = new Set(other.words.keys());
  for (const at of one.words.keys()) {
    const match = theirs.keys().find((place) => areForms(one.forms[at], other.forms[place]));
    if (match === undefined) continue;
    ours.delete(at);
    theirs.delete(match);
  }
  pairUp(one, ours, other, theirs);
  pairUp(other, theirs, one, ours);
  const wordsAt = ({ words }: Wording, places: Set<number>) =>
    [...places].map((place) => words[place] ?? '');
  return { left: wordsAt(one, ours), right: wordsAt(other, theirs) };
}

const areForms = (some: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined) =>
  some !== undefined && others !== undefined && isSameWord(some, others);

/** Takes out words of one that the other has in two pieces: "casestudy" and "case study". */
function pairUp(one: Wording, ours: Set<number>, other: Wording, theirs: Set<number>): void {
  for (const at of ours) {
    const first = theirs.keys().find((place) => {
      const pieces = `${other.words[place] ?? ''}${other.words[place + 1] ?? ''}`;
      return theirs.has(place + 1) && areForms(one.forms[at], formsOf(pieces));
    });
    if (first === undefined) continue;
    ours.delete(at);
    theirs.delete(first);
    theirs.delete(first + 1);
  }
}

function areSlips(left: string[], right: string[], words: number, { knows }: Meaning): boolean {
  if (left.length > Math.max(1, Math.floor(words / wordsASlip))) return false;
  const free = new Set(right);
  for (const word of left) {
    const match = free.keys().find((each) => isSlip(word, each, knows));
    if (match === undefined) return false;
    free.delete(match);
  }
  return true;
}

const turning =
  /^(?:no|not|never|without|from|against|kein|keine|keinen|nicht|nie|ohne|gegen|\p{L}*\d.*)$/u;

const isMostly = (shared: number, one: Wording, other: Wording, rest: string[]): boolean =>
  shared >= 2 &&
  shared >= 0.75 * Math.min(one.words.length, other.words.length) &&
  shared >= 0.5 * Math.max(one.words.length, other.words.length) &&
  !rest.some((word) => turning.test(word));
