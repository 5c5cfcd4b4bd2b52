import { readWords } from '../links/read-words.ts';
import { editDistance } from './edit-distance.ts';

export interface Name {
  /** As it is written right. */
  written: string;
  /** Its letters and digits, folded, without blanks. */
  letters: string;
  words: number;
  /** "DockPilot", "eBay": capitals or digits within a word, by which it is known. */
  marked: boolean;
  digits: string;
}

/** Names by what a misspelling shares with them. */
export interface NameIndex {
  byLetters: Map<string, Name[]>;
  /** By length, each with the set of its letters as bits: most names are told apart by these. */
  byLength: Map<number, { name: Name; bits: number }[]>;
  /** The letters that names begin with. */
  beginnings: Set<string>;
  /** Of how many words names are. */
  wordCounts: Set<number>;
  /** What `nearestName` said before, by number of words and letters. */
  judged: Map<string, Name | null>;
}

/** How many wrong letters make a name of this length a misspelling, and not another word. */
const wrongLetters = (length: number) => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

export function indexNames(names: readonly string[]): NameIndex {
  const index: NameIndex = {
    byLetters: new Map(),
    byLength: new Map(),
    beginnings: new Set(),
    wordCounts: new Set(),
    judged: new Map(),
  };
  for (const written of new Set(names)) {
    const { words } = readWords(written);
    const letters = words.map(({ form }) => form).join('');
    if (letters.length < 3) continue;
    const name: Name = {
      written,
      letters,
      words: words.length,
      marked: /[\p{Ll}\p{N}]\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u.test(written),
      digits: digitsOf(letters),
    };
    push(index.byLetters, letters, name);
    push(index.byLength, letters.length, { name, bits: bitsOf(letters) });
    index.wordCounts.add(words.length);
    for (let at = 1; at <= letters.length; at += 1) index.beginnings.add(letters.slice(0, at));
  }
  return index;
}

/** The name that some letters nearly are; null where they are none, right ones, or several alike. */
export function nearestName(index: NameIndex, letters: string, words: number): Name | null {
  let nearest: Name | null = null;
  let least = Infinity;
  const bits = bitsOf(letters);
  const digits = digitsOf(letters);
  for (let length = letters.length - 2; length <= letters.length + 2; length += 1) {
    const limit = wrongLetters(length);
    for (const { name, bits: own } of index.byLength.get(length) ?? []) {
      if (name.words !== words || name.digits !== digits || ones(bits ^ own) > limit * 2) continue;
      const distance = editDistance(letters, name.letters, limit);
      if (distance > limit || distance > least) continue;
      // Two letters off at the end make another word: "Terminal" is not "Terminalis".
      if (distance > 1 && (name.letters.startsWith(letters) || letters.startsWith(name.letters))) {
        continue;
      }
      if (distance === least && nearest?.letters !== name.letters) nearest = null;
      else nearest = name;
      least = distance;
    }
  }
  return nearest;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const digitsOf = (letters: string) => letters.replaceAll(/\P{N}/gu, '');

/** A bit for each letter that occurs. */
function bitsOf(letters: string): number {
  let bits = 0;
  for (let at = 0; at < letters.length; at += 1) bits |= 1 << (letters.charCodeAt(at) & 31);
  return bits;
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
