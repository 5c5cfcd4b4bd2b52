const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs a thousand times its use, and there are as many as workspaces have zones.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** A moment by a workspace's clock. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  day: string;
  /** When the local hour began, in epoch ms. */
  hour: number;
}

/** The local day of `at` (epoch ms) in an IANA time zone, and the start of its local hour. */
export function localTime(at: number, timeZone: string): LocalTime {
  const parts: Record<string, string> = {};
  for (const part of formatOf(timeZone).formatToParts(at)) parts[part.type] = part.value;
  const intoHour =
    (Number(parts.minute) * 60 + Number(parts.second)) * 1000 + (((at % 1000) + 1000) % 1000);
  const year = (parts.year ?? '').padStart(4, '0');
  return { day: `${year}-${parts.month}-${parts.day}`, hour: at - intoHour };
}

/** `localTime` for many moments of one zone: those of one quarter of an hour are asked for once. */
export function createLocalClock(timeZone: string): (at: number) => LocalTime {
  const quarter = 15 * 60_000;
  const seen = new Map<number, LocalTime>();
  return (at) => {
    // Every zone's offset of this century is a whole number of quarters.
    const start = Math.floor(at / quarter) * quarter;
    let local = seen.get(start);
    if (local === undefined) {
      local = localTime(start, timeZone);
      seen.set(start, local);
    }
    return local;
  };
}

/** The day `count` days after `day` (`YYYY-MM-DD`); before it when negative. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The `count` days that end with `last`, in order. */
export function daysUntil(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(last, index - count + 1));
}
