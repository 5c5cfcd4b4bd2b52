/**
 * A tree of letters in flat arrays: thousands of phrases are built in milliseconds and walked
 * without an object for each letter. Nodes are numbers; 0 is the root.
 */
export interface LetterTrie {
  /** The node behind a UTF-16 unit; -1 where there is none. */
  next(node: number, unit: number): number;
  /** The same, and makes it where there is none. */
  extend(node: number, unit: number): number;
  /** Letters from the root. */
  depthOf(node: number): number;
}

/** An empty tree. */
export function createLetterTrie(): LetterTrie {
  let capacity = 16_384;
  let from = new Int32Array(capacity).fill(-1);
  let units = new Uint16Array(capacity);
  let to = new Int32Array(capacity);
  const depths = [0];

  /** The slot where an edge is, or where it belongs. */
  const slotOf = (node: number, unit: number) => {
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & (capacity - 1);
    while (from[slot] !== -1 && (from[slot] !== node || units[slot] !== unit)) {
      slot = (slot + 1) & (capacity - 1);
    }
    return slot;
  };

  const grow = () => {
    const before = { from, units, to };
    capacity *= 2;
    from = new Int32Array(capacity).fill(-1);
    units = new Uint16Array(capacity);
    to = new Int32Array(capacity);
    for (const [index, node] of before.from.entries()) {
      if (node === -1) continue;
      const slot = slotOf(node, before.units[index] ?? 0);
      from[slot] = node;
      units[slot] = before.units[index] ?? 0;
      to[slot] = before.to[index] ?? 0;
    }
  };

  return {
    next(node, unit) {
      const slot = slotOf(node, unit);
      return from[slot] === -1 ? -1 : (to[slot] ?? -1);
    },
    extend(node, unit) {
      let slot = slotOf(node, unit);
      if (from[slot] !== -1) return to[slot] ?? -1;
      if (depths.length * 2 > capacity) {
        grow();
        slot = slotOf(node, unit);
      }
      const made = depths.length;
      depths.push((depths[node] ?? 0) + 1);
      from[slot] = node;
      units[slot] = unit;
      to[slot] = made;
      return made;
    },
    depthOf: (node) => depths[node] ?? 0,
  };
}
