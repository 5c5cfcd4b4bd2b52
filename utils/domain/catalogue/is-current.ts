interface Dates {
  startsAt: number | null;
  endsAt: number | null;
  /** A browser may still hold content of before there was any. */
  heldFrom?: number | null;
}

/** From then on it is not offered any more: it has ended, or nobody verified it in time. */
export const goneFrom = ({ endsAt, heldFrom }: Pick<Dates, 'endsAt' | 'heldFrom'>): number =>
  Math.min(endsAt ?? Infinity, heldFrom ?? Infinity);

/**
 * Is content in date? `startsAt` inclusive, `endsAt` and `heldFrom` exclusive, ms since epoch; null
 * is unbounded.
 */
export function isCurrent(content: Dates, now: number): boolean {
  return (content.startsAt ?? -Infinity) <= now && now < goneFrom(content);
}
