export const dayMs = 86_400_000;

/** When content is to be verified again, epoch ms; null where nobody is asked. */
export const dueAfter = (verifiedAt: number, everyDays: number | null): number | null =>
  everyDays === null ? null : verifiedAt + everyDays * dayMs;

/**
 * When content with a new interval is due: never before now, so that nothing is held back at once
 * for what nobody was asked.
 */
export function dueByNewInterval(
  content: { verified_at: number | null; created_at: number },
  everyDays: number | null,
  now: number,
): number | null {
  const due = dueAfter(content.verified_at ?? content.created_at, everyDays);
  return due === null ? null : Math.max(due, now);
}

/** From when on content is held back, epoch ms; null: never. */
export const heldFrom = (verifyBy: number | null, graceDays: number): number | null =>
  verifyBy === null ? null : verifyBy + graceDays * dayMs;

/** Due within so many days is due soon. */
export const soonMs = 14 * dayMs;
