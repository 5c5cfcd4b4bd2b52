const bins = 1024;

/**
 * The slots with the highest scores above 0, best first: at least `most` where there are so many,
 * and all that tie with the last. Equal scores stand by age, so that the order of slots never shows.
 */
export function bestOf(scores: Float64Array, most: number, ids: readonly string[]): number[] {
  // Counted by place and not by iterator: this runs over the whole catalogue for every page.
  let top = 0;
  for (let slot = 0; slot < scores.length; slot++) top = Math.max(top, scores[slot] as number);
  if (top === 0) return [];
  // Counting into bins finds a bar in two passes; sorting everything would cost more than ranking.
  const counts = new Uint32Array(bins + 1);
  const scale = bins / top;
  for (let slot = 0; slot < scores.length; slot++) {
    const score = scores[slot] as number;
    if (score > 0) counts[(score * scale) | 0] = (counts[(score * scale) | 0] as number) + 1;
  }
  let bar = bins + 1;
  for (let found = 0; bar > 0 && found < most;) found += counts[--bar] as number;
  const best: number[] = [];
  for (let slot = 0; slot < scores.length; slot++) {
    const score = scores[slot] as number;
    if (score > 0 && ((score * scale) | 0) >= bar) best.push(slot);
  }
  best.sort(
    (a, b) => (scores[b] as number) - (scores[a] as number) || byAge(ids[a] ?? '', ids[b] ?? ''),
  );
  const last = scores[best[most - 1] ?? -1];
  return last === undefined ? best : best.filter((slot) => (scores[slot] as number) >= last);
}

/** The older first: ids are numbered by time, be they UUIDv7 or counted. */
export function byAge(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
