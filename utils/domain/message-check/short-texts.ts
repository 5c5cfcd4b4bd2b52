import { fingerprintOf, wordsPerShingle } from '../links/text-fingerprint.ts';
import type { DraftRead } from './read-draft.ts';
import { sentenceEndsAfter, type Stretch } from './stretch.ts';

/** One or two words are everybody's. */
const fewestWords = 3;

/** Texts of three or four words: they are found only where they are a whole sentence or line. */
export function findShortTexts(
  sources: ReadonlyMap<number, number>,
  draft: DraftRead,
): { source: number; stretch: Stretch }[] {
  const found: { source: number; stretch: Stretch }[] = [];
  if (sources.size === 0) return found;
  let first = 0;
  for (let last = 0; last < draft.words.length; last += 1) {
    if (!sentenceEndsAfter(draft, last)) continue;
    const length = last + 1 - first;
    if (length >= fewestWords && length <= wordsPerShingle) {
      const [mark] = fingerprintOf(draft.words.slice(first, last + 1));
      const source = sources.get(mark ?? -1);
      if (source !== undefined) found.push({ source, stretch: { first, last } });
    }
    first = last + 1;
  }
  return found;
}
