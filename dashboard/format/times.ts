const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const steps: ['day' | 'hour' | 'minute', number][] = [
  ['day', dayMs],
  ['hour', hourMs],
  ['minute', minuteMs],
];

/** "2 days ago", in the reader's language. */
export function ago(time: number, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  for (const [unit, ms] of steps) {
    if (now - time >= ms) return format.format(-Math.floor((now - time) / ms), unit);
  }
  return format.format(0, 'minute');
}

/** How long something lasts or waits: "2 days". Less than a minute counts as one. */
export function lasting(ms: number): string {
  const [unit, length] = steps.find(([, step]) => ms >= step) ?? ['minute', minuteMs];
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.floor(ms / length)),
  );
}

/** How long something from then on has lasted: "2 days". */
export const waited = (since: number, now = Date.now()) => lasting(now - since);

/** A date in the reader's own form: 22 Nov 2026. */
export const shortDate = (time: number, timeZone?: string) =>
  new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(timeZone && { timeZone }),
  }).format(time);

/** Date and time, for histories and for what stands behind "2 days ago". */
export const dateAndTime = (time: number) =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(time);

/** A calendar day `YYYY-MM-DD`: 22 Nov. It has no time zone, so none may shift it. */
export const dayLabel = (day: string) =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** The same with its year, for tables. */
export const fullDay = (day: string) => shortDate(Date.parse(`${day}T00:00:00Z`), 'UTC');

/** From one calendar day to another, in the reader's own form: 24 Oct – 22 Nov 2026. */
export const daySpan = (from: string, to: string) =>
  new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`));

/** "today", "yesterday", "12 days ago" for a calendar day of the workspace. */
export function dayAgo(day: string, timeZone: string, now = Date.now()): string {
  const days = (Date.parse(dayIn(now, timeZone)) - Date.parse(day)) / dayMs;
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(-days, 'day');
}

/** The calendar day of a moment in a time zone, `YYYY-MM-DD`. */
export function dayIn(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(time);
}

/** The first moment of a calendar day in a time zone, epoch ms. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const first = midnight - offsetAt(midnight, timeZone);
  return midnight - offsetAt(first, timeZone);
}

/** The day after, `YYYY-MM-DD`. */
export const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

/** How far a time zone's clocks are ahead of UTC at a moment, ms. */
function offsetAt(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return local - Math.floor(time / 1000) * 1000;
}
