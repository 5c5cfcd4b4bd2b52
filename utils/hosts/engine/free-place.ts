interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Place {
  x: number;
  y: number;
  /** As tall as it may be there. */
  height: number;
}

/** Heights a floating sidebar tries, best first: shorter is better than in the way. */
const heights = [620, 480, 320];
const margin = 8;

/**
 * Where a box can float in the window without covering any of `taken`.
 * @param wanted its left and top, CSS pixels
 * @param width of the box
 * @returns the nearest free place; where there is none, the one that covers least
 */
export function freePlace(
  wanted: { x: number; y: number },
  width: number,
  viewport: { width: number; height: number },
  taken: readonly Box[],
): Place {
  const tries = heights.map((height) => Math.min(height, viewport.height - 2 * margin));
  let best: (Place & { covered: number; away: number }) | undefined;
  for (const height of tries) {
    const lowest = viewport.height - height - margin;
    const rightmost = viewport.width - width - margin;
    const inside = (at: number, last: number) => Math.max(margin, Math.min(at, last));
    const across = [wanted.x, rightmost, margin];
    const down = [
      wanted.y,
      margin,
      lowest,
      ...taken.flatMap((box) => [box.top - height - margin, box.bottom + margin]),
    ];
    for (const x of new Set(across.map((at) => inside(at, rightmost)))) {
      for (const y of new Set(down.map((at) => inside(at, lowest)))) {
        const covered = taken.reduce(
          (sum, box) =>
            sum +
            Math.max(0, Math.min(x + width, box.right) - Math.max(x, box.left)) *
              Math.max(0, Math.min(y + height, box.bottom) - Math.max(y, box.top)),
          0,
        );
        const away = Math.abs(x - wanted.x) + Math.abs(y - wanted.y);
        if (
          !best ||
          covered < best.covered ||
          (covered === best.covered && away < best.away && height === best.height)
        ) {
          best = { x, y, height, covered, away };
        }
      }
    }
    if (best?.covered === 0) break;
  }
  const { x, y, height } = best as Place;
  return { x, y, height };
}
