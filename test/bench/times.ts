/** The middle and the slow end of some times, ms. */
export function spread(times: readonly number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Times work so often, after a few rounds that don't count. */
export function timed(rounds: number, work: (round: number) => void, warmUp = 5): number[] {
  for (let round = 0; round < warmUp; round++) work(round);
  return Array.from({ length: rounds }, (_, round) => {
    const from = performance.now();
    work(warmUp + round);
    return performance.now() - from;
  });
}

/** Bytes of heap that a value takes, roughly: what is freed with it. Needs `--expose-gc`, else NaN. */
export function heapOf<T>(make: () => T): { value: T; bytes: number } {
  const { gc } = globalThis as { gc?: () => void };
  for (let times = 0; times < 3; times++) gc?.();
  const before = process.memoryUsage();
  const value = make();
  for (let times = 0; times < 3; times++) gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  return { value, bytes: gc ? bytes : NaN };
}
