import type { ContentStatus } from '../../../utils/contract/vocabulary.ts';

/**
 * Where content may go from each status. `approved` to itself approves a newer version; from
 * `retired` both ways back undo the retirement.
 */
const next: Record<ContentStatus, readonly ContentStatus[]> = {
  draft: ['in-review', 'retired'],
  'in-review': ['draft', 'approved', 'retired'],
  approved: ['approved', 'draft', 'retired'],
  retired: ['draft', 'approved'],
};

export const mayBecome = (from: ContentStatus, to: ContentStatus) => next[from].includes(to);

/** In words, for the answer to a forbidden change. */
export const waysFrom = (from: ContentStatus) =>
  `From "${from}" it may become ${next[from].map((status) => `"${status}"`).join(' or ')}.`;

/** The statuses to go through from one to another, the last being that other; none where it is there. */
export function wayTo(from: ContentStatus, to: ContentStatus): ContentStatus[] {
  const known = new Map<ContentStatus, ContentStatus[]>([[from, []]]);
  for (const [status, way] of known) {
    if (status === to) return way;
    for (const step of next[status]) if (!known.has(step)) known.set(step, [...way, step]);
  }
  return [to];
}
