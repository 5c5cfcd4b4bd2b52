import type { RankingIndex } from './ranking-index.ts';

const names = ['text', 'norms', 'audience', 'assets', 'messages'] as const;
type ScratchName = (typeof names)[number];

const scratches = new WeakMap<RankingIndex, Partial<Record<ScratchName, Float64Array>>>();

/**
 * A column of zeros over the slots, the same memory each time: ranking is synchronous, and half a
 * megabyte made anew for each page would keep the garbage collector busy.
 */
export function scratchOf(index: RankingIndex, name: ScratchName): Float64Array {
  let own = scratches.get(index);
  if (!own) scratches.set(index, (own = {}));
  const before = own[name];
  if (before?.length === index.ids.length) return before.fill(0);
  return (own[name] = new Float64Array(index.ids.length));
}
