const mostSteps = 4;

/**
 * Round numbers from zero for the axis of counts: the last is at least the largest figure, and there
 * are few. Our own, because the library's leave out lines where figures are small.
 */
export function ticksUpTo(largest: number): number[] {
  const most = Number.isFinite(largest) ? Math.max(1, largest) : 1;
  let step = 1;
  for (let power = 1; most > step * mostSteps; power *= 10) {
    const fitting = [1, 2, 5].find((each) => most <= each * power * mostSteps);
    step = (fitting ?? 10) * power;
  }
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

const mostLabels = 5;

/** Which of some places in a row are named below them: the first, the last, and evenly between. */
export function labelled<T>(places: readonly T[]): T[] {
  if (places.length <= mostLabels) return [...places];
  const last = places.length - 1;
  // Of seven days every second: where the steps are not of one length, it shows.
  const parts = [mostLabels - 1, 3, 2].find((each) => last % each === 0) ?? mostLabels - 1;
  return Array.from(
    { length: parts + 1 },
    (_, index) => places[Math.round((index * last) / parts)] as T,
  );
}
