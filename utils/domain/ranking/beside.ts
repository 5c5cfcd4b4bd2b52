import type { Query } from './query.ts';
import type { RankingIndex } from './ranking-index.ts';
import { tokensOf } from './ranking-index.ts';

/** Words this far apart still stand together, for half as much. */
const farthest = 2;

/** Pairs of terms that stand together in a query. */
export interface Pairs {
  /** `first × size + second` → at most 1: how near they stand, or how often. */
  weights: ReadonlyMap<number, number>;
  /** By term: is it in a pair at all? */
  marks: Uint8Array;
  size: number;
}

/** @param size how many terms the index has */
export function pairsOf({ sequence }: Query, size: number): Pairs {
  const weights = new Map<number, number>();
  const marks = new Uint8Array(size);
  for (let gap = 1; gap <= farthest; gap++) {
    for (let at = 0; at + gap < sequence.length; at++) {
      const first = sequence[at] ?? -1;
      const second = sequence[at + gap] ?? -1;
      if (first < 0 || second < 0 || first === second) continue;
      const key = first * size + second;
      weights.set(key, Math.min(1, (weights.get(key) ?? 0) + 1 / gap));
      marks[first] = 1;
      marks[second] = 1;
    }
  }
  return { weights, marks, size };
}

/**
 * What the pairs of a query that also stand together in a slot are worth.
 * @param worth of a term
 */
export function beside(
  index: RankingIndex,
  slot: number,
  { weights, marks, size }: Pairs,
  worth: (term: number) => number,
): number {
  const tokens = tokensOf(index, slot);
  const seen = new Set<number>();
  let sum = 0;
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] ?? 0;
    if (marks[first] === 0) continue;
    for (let gap = 1; gap <= farthest && at + gap < tokens.length; gap++) {
      const second = tokens[at + gap] ?? 0;
      if (marks[second] === 0) continue;
      const key = first * size + second;
      const weight = weights.get(key);
      if (weight === undefined || seen.has(key)) continue;
      seen.add(key);
      sum += (weight * (worth(first) + worth(second))) / gap;
    }
  }
  return sum;
}
