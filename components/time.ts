const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "2 days ago", in the reader's language. */
export function ago(time: number, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  for (const [unit, ms] of steps) {
    if (now - time >= ms) return format.format(-Math.floor((now - time) / ms), unit);
  }
  return format.format(0, 'minute');
}

/** A date in the reader's own form. */
export function shortDate(time: number): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(time);
}

/** A day of this week by its name: "Tuesday". */
export function weekday(time: number): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'long' }).format(time);
}
