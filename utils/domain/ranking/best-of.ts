const bins = 1024;

/**
 * The slots with the highest scores above 0, best first: at least `most` where there are so many,
 * and all that tie with the last. Equal scores stand by age, so that the order of slots never shows.
 */
export function bestOf(scores: Float64Array, most: number, ids: readonly string[]): number[] {
  let top = 0;
  for (const score of scores) if (score > top) top = score;
  if (top === 0) return [];
  // Counting into bins finds a bar in two passes; sorting everything would cost more than ranking.
  const counts = new Uint32Array(bins);
  const binOf = (score: number) => Math.min(bins - 1, Math.floor((score / top) * bins));
  for (const score of scores) {
    if (score > 0) counts[binOf(score)] = (counts[binOf(score)] ?? 0) + 1;
  }
  let bar = bins;
  for (let found = 0; bar > 0 && found < most;) found += counts[--bar] ?? 0;
  const best: number[] = [];
  for (const [slot, score] of scores.entries()) {
    if (score > 0 && binOf(score) >= bar) best.push(slot);
  }
  best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || byAge(ids[a] ?? '', ids[b] ?? ''));
  const last = scores[best[most - 1] ?? -1];
  return last === undefined ? best : best.filter((slot) => (scores[slot] ?? 0) >= last);
}

/** The older first: ids are numbered by time, be they UUIDv7 or counted. */
export function byAge(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
