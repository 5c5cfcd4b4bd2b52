import { useSearchParams } from 'wouter';

export const periods = [7, 30, 90, 365] as const;
export type Days = (typeof periods)[number];

/** The period of all statistics, from the address; anything else is 30 days. */
export function readDays(search: URLSearchParams): Days {
  const value = Number(search.get('days'));
  return periods.find((days) => days === value) ?? 30;
}

export interface Range {
  from: string;
  to: string;
}

const dayForm = /^\d{4}-\d\d-\d\d$/;
const dayMs = 86_400_000;
const mostDays = 366;

/** The days from one to another, from the address; null where it names none that can be asked for. */
export function readRange(search: URLSearchParams): Range | null {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  if (!dayForm.test(from) || !dayForm.test(to)) return null;
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return days >= 1 && days <= mostDays ? { from, to } : null;
}

/** What a statistics endpoint is asked for. */
export const periodQuery = (days: Days, range: Range | null): Record<string, string> =>
  range === null ? { days: String(days) } : { ...range };

/** A link to a statistics screen that keeps the period. */
export const withDays = (path: string, days: Days) => withPeriod(path, days, null);

/** The same where the period may be a range. */
export function withPeriod(path: string, days: Days, range: Range | null): string {
  const period = range === null ? (days === 30 ? {} : { days: String(days) }) : { ...range };
  const [place = '', hash] = path.split('#');
  const [name = '', search = ''] = place.split('?');
  const query = new URLSearchParams([...new URLSearchParams(search), ...Object.entries(period)]);
  return name + (query.size > 0 ? `?${query}` : '') + (hash === undefined ? '' : `#${hash}`);
}

/** Sets what is named, takes away what is empty, leaves the rest. */
export function changed(
  search: URLSearchParams,
  values: Record<string, string | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [key, value] of Object.entries(values)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}

/**
 * Where to go after signing in. Only a path of this server: an address in a link that someone sent
 * must not lead away after a password was typed.
 */
export function safeNext(next: string | null): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return '/';
  try {
    const url = new URL(next, 'http://here.invalid');
    const away = url.origin !== 'http://here.invalid' || url.pathname === '/sign-in';
    return away ? '/' : url.pathname + url.search + url.hash;
  } catch {
    return '/';
  }
}

/** Filters and the period stand in the address, so that what one sees can be sent to someone. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const set = (values: Record<string, string | undefined>) =>
    setSearch((now) => changed(now, values), { replace: true });
  const days = readDays(search);
  const range = readRange(search);
  /** A link that keeps the period. */
  const link = (path: string) => withPeriod(path, days, range);
  return { search, set, days, range, link };
}
