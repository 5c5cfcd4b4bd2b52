/** Fewer deals than this are too few to say what share was won. */
export const enoughDeals = 10;

/** Of the normal distribution, for 95 in 100. */
const z = 1.959964;

/**
 * Wilson's score interval of a share: where the true one lies by 95 in 100 such countings. From 0 to 1.
 *
 * @example wilson(8, 10) // { low: 0.49, high: 0.94 }
 */
export function wilson(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return {
    low: Math.max(0, (middle - spread) / whole),
    high: Math.min(1, (middle + spread) / whole),
  };
}
