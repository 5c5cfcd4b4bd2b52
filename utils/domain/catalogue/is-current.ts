/** Is content in date? `startsAt` inclusive, `endsAt` exclusive, ms since epoch; null is unbounded. */
export function isCurrent(
  content: { startsAt: number | null; endsAt: number | null },
  now: number,
): boolean {
  return (content.startsAt ?? -Infinity) <= now && now < (content.endsAt ?? Infinity);
}
