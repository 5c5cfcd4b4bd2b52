import type { Space } from '../../contract/space.ts';
import { spaceDimensions } from '../../contract/space.ts';
import { orthogonalise, seededMatrix } from './matrix.ts';
import type { RankingIndex } from './ranking-index.ts';
import { tokensOf } from './ranking-index.ts';
import { damped } from './space.ts';
import { rarity } from './text-score.ts';

/** A term that occurs once says nothing of what goes with what. */
const leastFrequency = 2;
/** Worked with beyond the dimensions that are kept: it makes those exact. */
const spare = 16;
const rounds = 5;
/** With fewer contents than this for each dimension, a space would only repeat the words. */
const contentsADimension = 4;
/** How much the strong directions weigh more than the weak: singular values to this power. */
const strength = 0.3;

/**
 * A semantic space from a catalogue: the truncated singular value decomposition of its terms by
 * contents, found by randomised subspace iteration. The same catalogue gives the same space.
 * Seconds of work for ten thousand contents: not for a page, nor for a request.
 *
 * @returns null where there is too little content to learn from
 */
export function makeSpace(index: RankingIndex, id: string): Space | null {
  const dimensions = Math.min(spaceDimensions, Math.floor(index.live / contentsADimension));
  if (dimensions < 2) return null;
  const { rows, columns, terms } = termsByContents(index);
  const width = dimensions + spare;
  const inTerms = seededMatrix(columns, width);
  const inContents = new Float64Array(rows.length * width);
  let values = orthogonalise(inTerms, columns, width);
  for (let round = 0; round < rounds; round++) {
    inContents.fill(0);
    for (const [row, { at, weights }] of rows.entries()) {
      for (const [place, column] of at.entries()) {
        addRow(inContents, row, inTerms, column, weights[place] ?? 0, width);
      }
    }
    orthogonalise(inContents, rows.length, width);
    inTerms.fill(0);
    for (const [row, { at, weights }] of rows.entries()) {
      for (const [place, column] of at.entries()) {
        addRow(inTerms, column, inContents, row, weights[place] ?? 0, width);
      }
    }
    values = orthogonalise(inTerms, columns, width);
  }

  const vectors = new Int8Array(terms.length * spaceDimensions);
  const scales = new DataView(new ArrayBuffer(terms.length * 4));
  for (const [column, { term }] of terms.entries()) {
    const vector = Array.from(
      { length: dimensions },
      (_, at) => (inTerms[column * width + at] ?? 0) * (values[at] ?? 0) ** strength,
    );
    const largest = Math.max(...vector.map(Math.abs));
    for (const [at, value] of vector.entries()) {
      vectors[column * spaceDimensions + at] =
        largest === 0 ? 0 : Math.round((value / largest) * 127);
    }
    scales.setFloat32(column * 4, (largest / 127) * rarity(index, term), true);
  }
  return {
    id,
    terms: terms.map(({ text }) => text).join('\n'),
    vectors: base64Of(new Uint8Array(vectors.buffer)),
    scales: base64Of(new Uint8Array(scales.buffer)),
  };
}

/** Contents as unit rows of weighted terms, by id: the order in which they came must not show. */
function termsByContents(index: RankingIndex) {
  const terms = index.terms
    .entries()
    .filter(([, term]) => (index.frequency[term] ?? 0) >= leastFrequency)
    .map(([text, term]) => ({ text, term }))
    .toArray()
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
  const columnOf = new Int32Array(index.terms.size).fill(-1);
  for (const [column, { term }] of terms.entries()) columnOf[term] = column;
  const slots = [...index.slotOf].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, slot]) => slot);
  const rows = slots.map((slot) => {
    const counts = new Map<number, number>();
    for (const term of tokensOf(index, slot)) {
      if ((columnOf[term] ?? -1) >= 0) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const pairs = [...counts]
      .map(([term, count]) => [columnOf[term] ?? 0, damped(count) * rarity(index, term)] as const)
      .toSorted(([a], [b]) => a - b);
    const length = Math.hypot(...pairs.map(([, weight]) => weight)) || 1;
    return {
      at: Uint32Array.from(pairs, ([column]) => column),
      weights: Float64Array.from(pairs, ([, weight]) => weight / length),
    };
  });
  return { rows, columns: terms.length, terms };
}

function addRow(
  into: Float64Array,
  row: number,
  from: Float64Array,
  fromRow: number,
  weight: number,
  width: number,
): void {
  const a = row * width;
  const b = fromRow * width;
  for (let at = 0; at < width; at++)
    into[a + at] = (into[a + at] ?? 0) + weight * (from[b + at] ?? 0);
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
