/** A statement takes some thousand values at most. */
const rowsAtOnce = 200;

/** Rows or ids in parts that one statement takes. */
export function inChunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, index) =>
    all.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );
}
