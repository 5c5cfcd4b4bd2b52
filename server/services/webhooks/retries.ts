const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** After each failed attempt, as the Standard Webhooks specification has it: three days and a bit. */
const pausesMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** By how much a pause differs, so that what failed together does not come again together. */
const jitter = 0.1;

/** Nothing got through for so long: the webhook is turned off. */
export const patienceMs = 3 * 24 * hour;

/** A receiver that asks for more than that would have to wait for what it will never get. */
const longestAskedMs = 24 * hour;

/** How long a receiver that asks to be left alone (`Retry-After`) is; 0 where it doesn't ask. */
export const askedFor = (askedMs: number | null): number => Math.min(askedMs ?? 0, longestAskedMs);

/**
 * How long to wait after the attempt `nr` (from 1) has failed, in ms; null: no more attempts.
 *
 * @param random from 0 to 1
 */
export function pauseAfter(nr: number, random: number): number | null {
  const pause = pausesMs[nr - 1];
  return pause === undefined ? null : Math.round(pause * (1 + jitter * (2 * random - 1)));
}
