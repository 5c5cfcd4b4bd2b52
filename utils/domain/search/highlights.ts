import { fold } from '../text/fold.ts';

/**
 * The ranges of a title that a search found: [first, last], both included, UTF-16 offsets.
 * @param typed words as typed: only the beginning that was typed is marked of a longer word
 * @param found words of the catalogue that the search took them for
 */
export function highlightsIn(
  title: string,
  typed: readonly string[],
  found: ReadonlySet<string>,
): [number, number][] {
  const ranges: [number, number][] = [];
  for (const match of title.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = fold(match[0]);
    if (!found.has(word)) continue;
    const beginning = typed.find((each) => word.startsWith(each));
    const length =
      beginning === undefined ? match[0].length : Math.min(beginning.length, match[0].length);
    ranges.push([match.index, match.index + length - 1]);
  }
  return ranges;
}
