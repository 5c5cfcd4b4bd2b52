import { Link } from 'wouter';
import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import { useAddress, withDays } from '../../address.ts';
import { formatNumber } from '../../format/numbers.ts';
import { counted, nameOf, rich, t, tn } from '../../text.ts';
import { missingWords, momentWords, weakenedWords } from './site-words.ts';

/** How many of the sites in use are read as they should be. */
function firstSentence(sites: readonly SiteHealth[], days: number): string {
  const used = sites.filter(({ state }) => state !== 'unused').length;
  const fine = sites.filter(({ state }) => state === 'fine').length;
  if (used === 0) return t('sitesNone', days);
  if (fine === used) return tn('sitesAllFine', used);
  return t(counted('sitesFine', used), formatNumber(fine), formatNumber(used));
}

/** How the sites fare, in words, before any table. */
export function SitesLetter({ sites, now }: { sites: SiteHealth[]; now?: number }) {
  const { days } = useAddress();
  const name = ({ host }: SiteHealth) => (
    <Link key={host} className="figure" href={withDays(`/site/${host}`, days)}>
      {nameOf('host', host)}
    </Link>
  );
  return (
    <div className="letter">
      <p>{firstSentence(sites, days)}</p>
      {sites.map((site) => {
        const { host, state, broken } = site;
        if (broken) {
          const { people, firstAt } = broken;
          return (
            <p key={host}>
              {rich(
                counted('siteBroken', people),
                formatNumber(people),
                name(site),
                momentWords(firstAt, now),
              )}
            </p>
          );
        }
        if (state !== 'weakened') return null;
        const weakened = weakenedWords(site);
        return (
          <p key={host}>
            {weakened !== '' && rich('siteLessSure', name(site), weakened)}{' '}
            {missingWords(site) !== '' && rich('sitePartly', name(site))}
          </p>
        );
      })}
    </div>
  );
}
