/** A word of the vocabulary that may be what was typed, and how much of a match it is, up to 1. */
export interface WordMatch {
  word: number;
  weight: number;
}

/** A beginning of the word being typed; of one before it. */
const prefixWeight = 0.85;
const earlierPrefixWeight = 0.5;
const typoWeights = [1, 0.6, 0.4];
/** One wrong letter in words this long, two in words this long. */
const oneTypoFrom = 4;
const twoTyposFrom = 8;
const mostPrefixes = 80;

/** The words of a catalogue, findable by beginning and in spite of typing mistakes. */
export interface WordIndex {
  words: readonly string[];
  /**
   * What a typed word may mean, best first. A word that is known as it stands is meant as it stands.
   * @param unfinished it is still being typed
   */
  find(typed: string, unfinished: boolean): WordMatch[];
}

/** @param words distinct and folded */
export function createWordIndex(words: readonly string[]): WordIndex {
  const sorted = words
    .map((word, number) => ({ word, number }))
    .toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const byTrigram = new Map<string, number[]>();
  for (const [number, word] of words.entries()) {
    for (const trigram of trigramsOf(word)) {
      const list = byTrigram.get(trigram);
      if (list) list.push(number);
      else byTrigram.set(trigram, [number]);
    }
  }
  const firstFrom = (prefix: string) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.word ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const byPrefix = (typed: string, unfinished: boolean): WordMatch[] => {
    const found: WordMatch[] = [];
    for (let at = firstFrom(typed); at < sorted.length && found.length < mostPrefixes; at++) {
      const { word, number } = sorted[at] ?? { word: '', number: 0 };
      if (!word.startsWith(typed)) break;
      if (word === typed) found.push({ word: number, weight: 1 });
      else {
        const weight = unfinished ? prefixWeight : earlierPrefixWeight;
        found.push({ word: number, weight: weight * (0.5 + typed.length / word.length / 2) });
      }
    }
    return found;
  };
  const byTypos = (typed: string, unfinished: boolean): WordMatch[] => {
    const allowed = typed.length >= twoTyposFrom ? 2 : typed.length >= oneTypoFrom ? 1 : 0;
    if (allowed === 0) return [];
    const shared = new Map<number, number>();
    const own = trigramsOf(typed);
    for (const trigram of own) {
      for (const number of byTrigram.get(trigram) ?? []) {
        shared.set(number, (shared.get(number) ?? 0) + 1);
      }
    }
    // Each wrong letter costs up to three trigrams (a swap of two, four).
    const least = Math.max(1, own.length - 4 * allowed);
    const found: WordMatch[] = [];
    for (const [number, count] of shared) {
      const word = words[number] ?? '';
      if (count < least || Math.abs(word.length - typed.length) > allowed + (unfinished ? 30 : 0))
        continue;
      const distance = editsBetween(
        typed,
        word,
        allowed,
        unfinished && word.length > typed.length + allowed,
      );
      if (distance > 0 && distance <= allowed)
        found.push({ word: number, weight: typoWeights[distance] ?? 0 });
    }
    return found;
  };

  return {
    words,
    find(typed, unfinished) {
      const exact = byPrefix(typed, unfinished);
      if (exact.some(({ word }) => words[word] === typed)) return exact.toSorted(byWeight);
      const known = new Set(exact.map(({ word }) => word));
      const typos = byTypos(typed, unfinished).filter(({ word }) => !known.has(word));
      return [...exact, ...typos].toSorted(byWeight);
    },
  };
}

const byWeight = (one: WordMatch, other: WordMatch) => other.weight - one.weight;

/** Runs of three letters, with a mark at the head: the first letters are the surest. */
function trigramsOf(word: string): string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(1, marked.length - 2) }, (_, at) =>
    marked.slice(at, at + 3),
  );
}

/**
 * Letters to add, drop, change or swap between two words; anything above `most` is `most + 1`.
 * @param headOnly compare with whichever beginning of `word` is nearest
 */
export function editsBetween(typed: string, word: string, most: number, headOnly: boolean): number {
  const width = word.length + 1;
  let before = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, at) => at);
  for (let row = 1; row <= typed.length; row++) {
    const next = new Uint16Array(width);
    next[0] = row;
    let least = row;
    for (let at = 1; at < width; at++) {
      const same = typed[row - 1] === word[at - 1];
      let cost = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1]) {
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      }
      next[at] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return headOnly
    ? last.reduce((low, cost) => Math.min(low, cost))
    : (last[word.length] ?? most + 1);
}
