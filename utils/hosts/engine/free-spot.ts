interface Span {
  top: number;
  bottom: number;
}

/**
 * Where along the edge something can lie without covering any of `taken`.
 * @param wanted the top it would like, CSS pixels
 * @returns the nearest free top within the viewport, or `wanted` (kept in view) where all is taken
 */
export function freeSpot(
  wanted: number,
  height: number,
  viewport: number,
  taken: readonly Span[],
): number {
  const highest = Math.max(0, viewport - height);
  const inView = Math.min(Math.max(0, wanted), highest);
  const isFree = (top: number) =>
    top >= 0 &&
    top <= highest &&
    taken.every((span) => top + height <= span.top || top >= span.bottom);
  const candidates = [inView, ...taken.flatMap((span) => [span.top - height, span.bottom])];
  return (
    candidates
      .filter(isFree)
      .toSorted((a, b) => Math.abs(a - inView) - Math.abs(b - inView))
      .at(0) ?? inView
  );
}
