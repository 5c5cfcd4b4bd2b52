import type { RankingIndex } from './ranking-index.ts';
import { tokensOf } from './ranking-index.ts';

/** Titles that share this much of their words are two versions of one thing. */
const sameTitle = 0.5;
/** At most so many versions of one thing, and what the second pays. */
const mostVersions = 2;
const versionCost = 0.5;
/** What each content of a kind that is already there costs the next of it. */
const kindCost = 0.08;

/**
 * Picks the best, so that no list holds three versions of one deck, and kinds mix. Greedy: each time
 * the best of what is left, after what the picked ones cost it.
 * @param slots best first
 */
export function varied(
  index: RankingIndex,
  slots: readonly number[],
  scoreOf: (slot: number) => number,
  limit: number,
): number[] {
  const left = slots.map((slot) => ({ slot, cost: 0, versions: 1, title: titleOf(index, slot) }));
  const picked: number[] = [];
  while (picked.length < limit && left.length > 0) {
    let best = 0;
    for (const [at, { slot, cost }] of left.entries()) {
      const leader = left[best];
      if (leader && scoreOf(slot) - cost > scoreOf(leader.slot) - leader.cost) best = at;
    }
    const [chosen] = left.splice(best, 1);
    if (!chosen) break;
    picked.push(chosen.slot);
    for (const other of left) {
      if (index.facts.kind[other.slot] !== index.facts.kind[chosen.slot]) continue;
      other.cost += kindCost;
      if (!isVersion(chosen.title, other.title)) continue;
      other.versions += 1;
      other.cost += other.versions > mostVersions ? Infinity : versionCost;
    }
    for (let at = left.length - 1; at >= 0; at--) {
      if (left[at]?.cost === Infinity) left.splice(at, 1);
    }
  }
  return picked;
}

const titleOf = (index: RankingIndex, slot: number): ReadonlySet<number> =>
  new Set(tokensOf(index, slot).subarray(0, index.facts.title[slot] ?? 0));

/** Two contents whose titles are nearly the same: last year's deck and this year's. */
function isVersion(first: ReadonlySet<number>, second: ReadonlySet<number>): boolean {
  let shared = 0;
  for (const term of first) if (second.has(term)) shared += 1;
  const all = first.size + second.size - shared;
  return all > 0 && shared / all >= sameTitle;
}
