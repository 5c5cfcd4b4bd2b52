import type { Space } from '../../contract/space.ts';
import { spaceDimensions as dimensions } from '../../contract/space.ts';
import type { IndexSpace, RankingIndex } from './ranking-index.ts';
import { grown, tokensOf, vectorAt } from './ranking-index.ts';

/** A vector of a mail, or of content, in the space: its direction counts. */
export type SpaceVector = Float64Array;

/** Gives the index a semantic space, or takes it away, and places all content in it. In steps. */
export function* setSpace(index: RankingIndex, space: Space | null): Generator<void, void> {
  index.space = null;
  const decoded = space && decodeSpace(space);
  if (!space || !decoded) return;
  const numbers = decoded.terms.map((term) => {
    const number = index.terms.get(term) ?? index.terms.size;
    index.terms.set(term, number);
    return number;
  });
  index.frequency = grown(index.frequency, index.terms.size);
  const known: IndexSpace = {
    id: space.id,
    terms: new Int8Array(index.terms.size * dimensions),
    scales: new Float32Array(index.terms.size),
    slots: new Int8Array(index.ids.length * dimensions),
    norms: new Float32Array(index.ids.length),
  };
  for (const [row, number] of numbers.entries()) {
    known.terms.set(vectorAt(decoded.vectors, row), number * dimensions);
    known.scales[number] = decoded.scales[row] ?? 0;
  }
  index.space = known;
  yield;
  for (let slot = 0; slot < index.ids.length; slot++) {
    placeInSpace(index, slot);
    if (slot % 50 === 49) yield;
  }
}

/** null where the numbers don't fit together: a space that can't be trusted is none. */
function decodeSpace(space: Space) {
  const terms = space.terms.split('\n');
  const vectors = new Int8Array(bytesOf(space.vectors).buffer);
  const scaleBytes = bytesOf(space.scales);
  if (vectors.length !== terms.length * dimensions || scaleBytes.length !== terms.length * 4)
    return null;
  const view = new DataView(scaleBytes.buffer);
  const scales = Float32Array.from(terms, (_, row) => view.getFloat32(row * 4, true));
  return scales.every((scale) => Number.isFinite(scale)) ? { terms, vectors, scales } : null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Works out where a slot stands, from its terms alone: the same whenever it is done. */
export function placeInSpace(index: RankingIndex, slot: number): void {
  const { space } = index;
  if (!space) return;
  const counts = new Map<number, number>();
  for (const term of tokensOf(index, slot)) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) counts.set(term, damped(count));
  const vector = vectorOf(space, counts);
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  space.slots = grown(space.slots, (slot + 1) * dimensions);
  space.norms = grown(space.norms, slot + 1);
  let square = 0;
  for (let at = 0; at < dimensions; at++) {
    const value = largest === 0 ? 0 : Math.round(((vector[at] ?? 0) / largest) * 127);
    space.slots[slot * dimensions + at] = value;
    square += value * value;
  }
  space.norms[slot] = Math.sqrt(square);
}

/** The sum of the vectors of some terms, each by its weight. */
export function vectorOf(space: IndexSpace, weights: Iterable<[number, number]>): SpaceVector {
  const vector = new Float64Array(dimensions);
  for (const [term, weight] of weights) {
    const scale = space.scales[term] ?? 0;
    if (scale === 0) continue;
    const factor = weight * scale;
    const from = term * dimensions;
    for (let at = 0; at < dimensions; at++) {
      vector[at] = (vector[at] as number) + factor * (space.terms[from + at] as number);
    }
  }
  return vector;
}

/** A word said again says little more. */
export const damped = (count: number): number => (count > 1 ? 1 + Math.log(count) : count);

/** The cosine of a vector (of this length) and a slot's: how much they are about the same, −1 to 1. */
export function nearness(
  space: IndexSpace,
  slot: number,
  vector: SpaceVector,
  length: number,
): number {
  const norm = (space.norms[slot] ?? 0) * length;
  if (norm === 0) return 0;
  let sum = 0;
  const from = slot * dimensions;
  for (let at = 0; at < dimensions; at++) {
    sum += (vector[at] as number) * (space.slots[from + at] as number);
  }
  return sum / norm;
}

export function lengthOf(vector: SpaceVector): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}

/** The space of an index that was settled: the same vectors under new numbers. */
export function settledSpace(
  space: IndexSpace,
  slots: readonly number[],
  termOf: Uint32Array,
  termCount: number,
): IndexSpace {
  const settled: IndexSpace = {
    id: space.id,
    terms: new Int8Array(termCount * dimensions),
    scales: new Float32Array(termCount),
    slots: new Int8Array(slots.length * dimensions),
    norms: Float32Array.from(slots, (slot) => space.norms[slot] ?? 0),
  };
  for (const [term, number] of termOf.entries()) {
    const scale = space.scales[term] ?? 0;
    if (scale === 0) continue;
    settled.scales[number] = scale;
    settled.terms.set(vectorAt(space.terms, term), number * dimensions);
  }
  for (const [at, slot] of slots.entries()) {
    settled.slots.set(vectorAt(space.slots, slot), at * dimensions);
  }
  return settled;
}
