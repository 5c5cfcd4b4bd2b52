import type { readFields } from '../../../utils/contract/health.ts';
import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import { andList } from '../../format/lists.ts';
import { t } from '../../text.ts';

/** A part of a page in plain words, for the middle of a sentence. */
export const partWords = (field: (typeof readFields)[number]): string => t(`part_${field}`);

/** The same where it stands alone. */
export function partName(field: (typeof readFields)[number]): string {
  const words = partWords(field);
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

const listOf = (fields: readonly (typeof readFields)[number][]) =>
  andList([...new Set(fields.map(partWords))]);

/** What could not be found and still stands; empty where there is none. */
export const missingWords = ({ breakages }: SiteHealth): string =>
  listOf(breakages.filter(({ stands }) => stands).map(({ missing }) => missing));

/** What was read from a later place and still stands; empty where there is none. */
export const weakenedWords = ({ weakened }: SiteHealth): string =>
  listOf(weakened.filter(({ stands }) => stands).map(({ field }) => field));

/** A moment of today as a time, else with its day: 10:42, 20 Nov, 10:42. */
export function momentWords(time: number, now = Date.now()): string {
  const day = (at: number) => new Date(at).toDateString();
  const date = { day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(undefined, {
    ...(day(time) === day(now) ? {} : date),
    hour: 'numeric',
    minute: '2-digit',
  }).format(time);
}

/** In a line, what is wrong with a site; empty where nothing is. */
export function wrongWords(site: SiteHealth, now = Date.now()): string {
  const missing = missingWords(site);
  const weakened = weakenedWords(site);
  const lines = [
    site.broken && t('siteNotFound', missing, momentWords(site.broken.firstAt, now)),
    !site.broken && missing && t('siteNotFoundAgain', missing),
    weakened && t('siteFrom', weakened),
  ];
  return lines.filter(Boolean).join(' ');
}
