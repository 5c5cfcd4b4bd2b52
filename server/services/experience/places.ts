/** Everything from this position on counts as one place: so far down, one is like the next. */
export const lastPosition = 10;
/** The position of what stood in no list, or nobody said in which place. */
export const noPosition = -1;

export const weekMs = 7 * 86_400_000;
/** Experience looks back over so many weeks, this one included: 180 days, to the week. */
const weeks = 26;

/** The week an hour (epoch ms) lies in, as a number: a bucket, no week of a calendar. */
export const weekOf = (hour: number) => Math.floor(hour / weekMs);

/** The first week that experience looks at. */
export const firstWeek = (now: number) => weekOf(now) - weeks + 1;

/** The position as it is counted. */
export const countedPosition = (position: number | null) =>
  position === null ? noPosition : Math.min(position, lastPosition);
