import type { SiteHealthState } from '../../../utils/contract/site-health.ts';

/** What a browser said of a page it could not read as well as it should. */
export interface HealthReport {
  userId: string;
  /** Epoch ms. */
  at: number;
  /** Not read at all; else read from a later place than the best. */
  broken: boolean;
  tableVersion: number;
}

/** What is known of a host in a period. */
export interface SiteFacts<Report extends HealthReport = HealthReport> {
  reports: readonly Report[];
  /** When a page of the host was last read, by person, epoch ms. */
  readAt: ReadonlyMap<string, number>;
  /** The workspace's own table now, and when it was sent. */
  table: { version: number; at: number } | null;
}

const dayMs = 86_400_000;
/** Browsers report once a day, by the UTC calendar: on a later day, silence means something. */
const utcDay = (at: number) => Math.floor(at / dayMs);

/** When any of these people last read a page; null: nobody did. */
export const lastOf = (readAt: ReadonlyMap<string, number>): number | null =>
  [...readAt.values()].reduce<number | null>((last, at) => Math.max(last ?? at, at), null);

/**
 * Reports that still stand. One no longer does when
 * - a page of the host was read on a later UTC day, by anyone: whoever still has trouble would have
 *   said so again that day, and that report stands in its place; or
 * - a newer table than the one it tells of was sent since, and its own person has read a page after:
 *   a browser reports anew for each version of the table.
 */
export function standingReports<Report extends HealthReport>(facts: SiteFacts<Report>): Report[] {
  const { reports, readAt, table } = facts;
  const lastRead = lastOf(readAt) ?? 0;
  return reports.filter(({ userId, at, tableVersion }) => {
    if (utcDay(lastRead) > utcDay(at)) return false;
    const isMended = table !== null && table.version > tableVersion && table.at > at;
    return !(isMended && (readAt.get(userId) ?? 0) > table.at);
  });
}

/** Breakages that stand, of people of whom no page was read since: theirs can't be read now. */
export const unreadReports = <Report extends HealthReport>(facts: SiteFacts<Report>): Report[] =>
  standingReports(facts).filter(
    ({ broken, userId, at }) => broken && (facts.readAt.get(userId) ?? 0) <= at,
  );

/**
 * How Cuecard fares on a host: `broken` while somebody's pages can't be read; `weakened` while any
 * other report stands (fields from later places, or pages of which some are read and some not);
 * `fine` where it was used and none does; `unused` where nothing came at all.
 */
export function siteStateOf(facts: SiteFacts): SiteHealthState {
  if (unreadReports(facts).length > 0) return 'broken';
  if (standingReports(facts).length > 0) return 'weakened';
  return facts.readAt.size > 0 || facts.reports.length > 0 ? 'fine' : 'unused';
}
