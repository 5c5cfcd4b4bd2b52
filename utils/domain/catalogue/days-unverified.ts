const dayMs = 86_400_000;

/**
 * For how many days nobody has said that it is still right, at least one; 0: it is verified, or needs
 * no verifying.
 * @param now epoch ms
 */
export function daysUnverified({ verifyBy }: { verifyBy?: number | null }, now: number): number {
  return verifyBy == null || now < verifyBy ? 0 : Math.max(1, Math.floor((now - verifyBy) / dayMs));
}
