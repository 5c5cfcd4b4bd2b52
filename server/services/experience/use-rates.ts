/** How often things were shown and used at one position of one kind of list. */
export interface PlaceCount {
  /** Assets and messages stand in lists of their own. */
  list: string;
  position: number;
  shown: number;
  used: number;
}

/** So many times shown are believed to follow the falling shape before anything was seen. */
const priorShown = 50;

/** What first place leads to, compared with the second, the third, …: a half, a third, … */
const shape = (position: number) => 1 / (1 + position);

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * How many uses one showing at a place leads to on average. Where little was seen, the rate leans
 * on the list's own mean, laid out in a falling shape. The rates are scaled so that over all that
 * was shown they add up to the uses there were: nobody's chances are better than everybody's uses.
 *
 * @param places at most one for each list and position; only those of a known position
 * @returns the rate for a list and position; 0 where nothing was ever shown there
 */
export function useRates(
  places: readonly PlaceCount[],
): (list: string, position: number) => number {
  const rates = new Map<string, number>();
  for (const [list, inList] of Map.groupBy(places, (place) => place.list)) {
    const shown = inList.filter((place) => place.shown > 0);
    const uses = sum(inList.map(({ used }) => used));
    const first = uses / sum(shown.map((place) => place.shown * shape(place.position)));
    const smoothed = shown.map((place) => ({
      ...place,
      rate: (place.used + priorShown * first * shape(place.position)) / (place.shown + priorShown),
    }));
    const expected = sum(smoothed.map((place) => place.shown * place.rate));
    for (const { position, rate } of smoothed) {
      rates.set(`${list} ${position}`, expected === 0 ? 0 : (rate * uses) / expected);
    }
  }
  return (list, position) => rates.get(`${list} ${position}`) ?? 0;
}
