import { readWords, type Word } from './read-words.ts';

/** Words of a run that is hashed. */
export const wordsPerShingle = 4;
/** Of so many neighbouring hashes at least one is kept. */
const windowSize = 4;
const mostMarks = 400;

/** Hashes of all runs of four words of a text, in order. */
export interface Shingles {
  hashes: number[];
  /** The first word of each, as an index into the words. */
  starts: number[];
}

/**
 * What is left of a text when the text itself must not be kept: hashes, unsigned 32 bits each, of
 * some of its runs of four words ("winnowing"), distinct and in order. Two texts that share seven
 * words in a row share a hash, and a text with one word changed has another fingerprint. Case, accents, punctuation, markdown and the addresses of links make
 * no difference; no run goes across a merge field, since that is filled by the time one looks.
 *
 * @returns at most 400; one hash of everything for a text without a run of four; [] without words
 */
export function textFingerprint(text: string): number[] {
  return fingerprintOf(readWords(text).words);
}

/** `textFingerprint` of words already read. */
export function fingerprintOf(words: readonly Word[]): number[] {
  if (words.length === 0) return [];
  const shingles = shinglesOf(words);
  if (shingles.hashes.length === 0) {
    return [
      mix(
        words.map(({ form }) => hashWord(form)),
        0,
        words.length,
      ),
    ];
  }
  return winnow(words, shingles);
}

/** All runs of four words, none across the border of two runs. */
export function shinglesOf(words: readonly Word[]): Shingles {
  const shingles: Shingles = { hashes: [], starts: [] };
  const hashes = words.map(({ form }) => hashWord(form));
  for (let start = 0; start + wordsPerShingle <= words.length; start += 1) {
    const last = start + wordsPerShingle - 1;
    if (words[start]?.run !== words[last]?.run) continue;
    shingles.hashes.push(mix(hashes, start, wordsPerShingle));
    shingles.starts.push(start);
  }
  return shingles;
}

/**
 * The least hash of each window of four neighbours: whoever shares the window shares it. And the
 * first and the last hash of each run: there are too few windows there to notice one changed word.
 */
function winnow(words: readonly Word[], { hashes, starts }: Shingles): number[] {
  const marks = new Set<number>();
  const add = (at: number) => marks.size < mostMarks && marks.add(hashes[at] ?? 0);
  const runAt = (at: number) => words[starts[at] ?? -1]?.run;
  for (let begin = 0, end = 0; begin < hashes.length && marks.size < mostMarks; begin = end) {
    for (end = begin + 1; end < hashes.length && runAt(end) === runAt(begin);) end += 1;
    add(begin);
    for (let first = begin; first + windowSize <= end; first += 1) {
      let least = first;
      for (let at = first + 1; at < first + windowSize; at += 1) {
        if ((hashes[at] ?? 0) < (hashes[least] ?? 0)) least = at;
      }
      add(least);
    }
    add(end - 1);
  }
  return [...marks];
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash;
}

/** MurmurHash3 over 32-bit words: every bit of the outcome depends on every bit that goes in. */
function mix(parts: readonly number[], from: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + length; at += 1) {
    const mixed = Math.imul(parts[at] ?? 0, 0xcc9e2d51);
    hash ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
