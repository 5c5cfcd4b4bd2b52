import { readWords } from '../links/read-words.ts';
import { endsSentence } from './joint.ts';
import type { DraftRead } from './read-draft.ts';

/** Words of a draft, `first` and `last` inclusive. */
export interface Stretch {
  first: number;
  last: number;
}

/** A run that is hashed has four words: three at each end go unseen, and an edit hides some more. */
const unseen = 6;
/** "Hi Anna," and "Best, Mara": what stands around a text and holds a merge field. */
const mostAround = 4;

export const sentenceEndsAfter = ({ text, words }: DraftRead, index: number): boolean => {
  const word = words[index];
  const next = words[index + 1];
  return word === undefined || next === undefined || endsSentence(text, word.end, next.from);
};

/** Widens a stretch to the borders of its sentences, where those are not further than what goes unseen. */
export function widenToSentences(
  draft: DraftRead,
  { first, last }: Stretch,
  ends: { first: boolean; last: boolean },
): Stretch {
  const wide = { first, last };
  for (let off = 0; ends.first && off <= unseen && first - off >= 0; off += 1) {
    if (first - off > 0 && !sentenceEndsAfter(draft, first - off - 1)) continue;
    wide.first = first - off;
    break;
  }
  for (let off = 0; ends.last && off <= unseen && last + off < draft.words.length; off += 1) {
    if (!sentenceEndsAfter(draft, last + off)) continue;
    wide.last = last + off;
    break;
  }
  return wide;
}

/**
 * Widens a stretch by words that the text put in its place begins or ends with too: a greeting with
 * a name in it is part of both, but is not hashed, since nobody knew the name.
 */
export function widenToReplacement(
  draft: DraftRead,
  { first, last }: Stretch,
  replacement: { template: string; filled: string },
): Stretch {
  const wide = { first, last };
  const { words } = draft;
  const filled = readWords(replacement.filled).words.map(({ form }) => form);
  const form = (index: number) => words[index]?.form;
  for (let off = Math.min(mostAround, first); off > 0; off -= 1) {
    if (!filled.slice(0, off).every((word, index) => word === form(first - off + index))) continue;
    wide.first = first - off;
    break;
  }
  for (let off = mostAround; off > 0; off -= 1) {
    const tail = filled.slice(-off);
    if (tail.length < off || !tail.every((word, index) => word === form(last + 1 + index)))
      continue;
    wide.last = last + off;
    break;
  }
  const template = readWords(replacement.template).words;
  const beginsWithField = (template[0]?.run ?? 0) !== (template[mostAround - 1]?.run ?? 1);
  if (beginsWithField && wide.first === first) wide.first = lineStart(draft, first);
  return wide;
}

/** The first word of the line, where it is not far; else the word itself. */
function lineStart({ text, words }: DraftRead, index: number): number {
  for (let first = index; first >= 0 && index - first <= mostAround; first -= 1) {
    const before = words[first - 1];
    const between = text.slice(before?.end ?? 0, words[first]?.from);
    if (before === undefined || between.includes('\n')) return first;
    if (/[.!?…]\s/.test(between)) break;
  }
  return index;
}

/** Where a stretch stands in the text; with the punctuation that ends it. */
export function placeOf({ text, words }: DraftRead, { first, last }: Stretch) {
  const from = words[first]?.from ?? 0;
  let to = words[last]?.end ?? from;
  while (to < text.length && '.!?…。！？'.includes(text.charAt(to))) to += 1;
  return { from, to };
}
