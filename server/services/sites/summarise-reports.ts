import { readFields, type Health } from '../../../utils/contract/health.ts';
import type { Breakage, SiteHealth, WeakenedField } from '../../../utils/contract/site-health.ts';
import type { HealthReport } from './site-state.ts';

/** A health report as it is stored. */
export interface StoredReport extends HealthReport, Health {}

/** Sums up who said it, how often and when; there is at least one report. */
export function sumUp(reports: readonly HealthReport[]): NonNullable<SiteHealth['broken']> {
  const times = reports.map(({ at }) => at);
  return {
    people: new Set(reports.map(({ userId }) => userId)).size,
    reports: reports.length,
    firstAt: times.reduce((a, b) => Math.min(a, b)),
    lastAt: times.reduce((a, b) => Math.max(a, b)),
  };
}

/** Reports, oldest first, and those of them that still stand. */
export interface Reports {
  all: readonly StoredReport[];
  standing: ReadonlySet<StoredReport>;
}

const newestFirst = (a: { lastAt: number }, b: { lastAt: number }) => b.lastAt - a.lastAt;

/** Breakages by what was missing and by which versions, the newest first. */
export function breakagesOf({ all, standing }: Reports): Breakage[] {
  const alike = Map.groupBy(
    all,
    ({ missing, adapterVersion, tableVersion }) => `${missing} ${adapterVersion} ${tableVersion}`,
  );
  return [...alike.values()]
    .flatMap((group) => {
      const [{ missing, adapterVersion, tableVersion } = { missing: null }] = group;
      const stands = group.some((report) => standing.has(report));
      return missing === null || !adapterVersion || !tableVersion
        ? []
        : [{ missing, adapterVersion, tableVersion, ...sumUp(group), stands }];
    })
    .toSorted(newestFirst);
}

/** Fields that were read from a later place than the best; the field last told of comes first. */
export function weakenedOf({ all, standing }: Reports): WeakenedField[] {
  return readFields
    .flatMap((field) => {
      const placeIn = ({ strategies }: StoredReport) => strategies[field] ?? 0;
      const naming = all.filter((report) => placeIn(report) > 0);
      const newest = naming.at(-1);
      if (newest === undefined) return [];
      const { adapterVersion, tableVersion } = newest;
      const strategy = naming.reduce((most, report) => Math.max(most, placeIn(report)), 0);
      const stands = naming.some((report) => standing.has(report));
      return [{ field, strategy, adapterVersion, tableVersion, ...sumUp(naming), stands }];
    })
    .toSorted(newestFirst);
}
