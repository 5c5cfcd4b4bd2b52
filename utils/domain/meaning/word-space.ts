import { spaceDimensions as dimensions, type Space } from '../../contract/space.ts';
import { stemOf } from '../text/stem.ts';

/** How near two words are to be in the space to mean the same: content tells it by its own words only. */
const leastNearness = 0.92;

/**
 * Looks words up in a workspace's semantic space.
 *
 * @returns how near two folded words are, −1 to 1; null where the space does not know one of them
 */
export function createWordSpace(space: Space): (one: string, other: string) => number | null {
  const rows = new Map(space.terms.split('\n').map((term, row) => [term, row]));
  const bytes = Uint8Array.from(atob(space.vectors), (letter) => letter.charCodeAt(0));
  const vectors = new Int8Array(bytes.buffer);
  const found = new Map<string, number | undefined>();
  const rowOf = (word: string) => {
    if (!found.has(word)) {
      found.set(word, rows.get(stemOf(word, 'en')) ?? rows.get(stemOf(word, 'de')));
    }
    return found.get(word);
  };
  return (one, other) => {
    const [a, b] = [rowOf(one), rowOf(other)];
    if (a === undefined || b === undefined) return null;
    let [product, lengthA, lengthB] = [0, 0, 0];
    for (let at = 0; at < dimensions; at += 1) {
      const [x = 0, y = 0] = [vectors[a * dimensions + at], vectors[b * dimensions + at]];
      product += x * y;
      lengthA += x * x;
      lengthB += y * y;
    }
    return lengthA === 0 || lengthB === 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
  };
}

/**
 * Whether two words mean the same, by a space and by where they stand: words that stand in the same
 * content are near for that alone, and mean two things more often than one.
 *
 * @param placesOf the numbers of the contents that have a word
 */
export function areNearWords(
  nearness: (one: string, other: string) => number | null,
  placesOf: (word: string) => ReadonlySet<number>,
): (one: string, other: string) => boolean {
  return (one, other) => {
    const near = nearness(one, other);
    if (near === null || near < leastNearness) return false;
    return (
      placesOf(one).size > 1 &&
      placesOf(other).size > 1 &&
      placesOf(one).isDisjointFrom(placesOf(other))
    );
  };
}
