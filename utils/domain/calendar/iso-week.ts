const dayMs = 86_400_000;

const toMs = (day: string) => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The Monday of the week a day (`YYYY-MM-DD`) lies in. */
export function mondayOf(day: string): string {
  const sinceMonday = (new Date(toMs(day)).getUTCDay() + 6) % 7;
  return toDay(toMs(day) - sinceMonday * dayMs);
}

/** The Sunday of the week that begins on this Monday. */
export const sundayOf = (monday: string) => toDay(toMs(monday) + 6 * dayMs);

/**
 * The name of a week after ISO 8601: it belongs to the year its Thursday lies in.
 *
 * @example weekName('2026-11-16') // '2026-W47'
 */
export function weekName(day: string): string {
  const thursday = toMs(mondayOf(day)) + 3 * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs));
  return `${String(year)}-W${String(number).padStart(2, '0')}`;
}

/** The Monday of a week by its name; null where there is no such week. */
export function mondayOfWeek(name: string): string | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  if (year === undefined || number === undefined) return null;
  // The 4th of January lies in the first week of every year.
  const first = toMs(mondayOf(`${year}-01-04`));
  const monday = toDay(first + (Number(number) - 1) * 7 * dayMs);
  return weekName(monday) === name ? monday : null;
}
