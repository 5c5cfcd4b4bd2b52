/** Used fewer times in both halves together, nothing is said of it. */
export const enoughToMove = 10;

/** Two counts that differ by less than so many standard deviations may differ by chance. */
const leastDeviations = 2;

/**
 * Whether use rose or faded between two spans of one length: where there is enough of it, and the
 * difference is more than chance makes of two like counts.
 */
export function movementOf(before: number, after: number): 'rising' | 'fading' | null {
  const all = before + after;
  if (all < enoughToMove) return null;
  if (Math.abs(after - before) < leastDeviations * Math.sqrt(all)) return null;
  return after > before ? 'rising' : 'fading';
}

/**
 * The middle of durations of which some are not over: those are null, and last longer than any that
 * is. Null where the middle is one of them, or there is nothing.
 */
export function medianOf(durations: readonly (number | null)[]): number | null {
  if (durations.length === 0) return null;
  const sorted = durations.map((each) => each ?? Infinity).toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? Infinity;
  const high = sorted[Math.floor(half)] ?? Infinity;
  return Number.isFinite(high) ? (low + high) / 2 : null;
}
