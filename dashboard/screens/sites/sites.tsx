import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useAddress, withDays } from '../../address.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { DataTable } from '../../table/data-table.tsx';
import { nameOf, t } from '../../text.ts';
import { siteColumns } from './site-columns.tsx';
import { wrongWords } from './site-words.ts';
import { SitesLetter } from './sites-letter.tsx';
import { useSites } from './use-sites.ts';

/** Whether Cuecard still reads the sites the reps work in: in words, then site by site. */
export function Sites() {
  const { days } = useAddress();
  const sites = useSites();
  const list = sites.data;
  return (
    <Page title={t('sitesTitle')} actions={<PeriodPicker />}>
      {!list ? (
        sites.error ? (
          <Failed error={sites.error} retry={() => void sites.refetch()} />
        ) : (
          <div aria-busy>
            <div className="letter">
              <Skeleton height={26} width="min(420px, 90%)" />
              <Skeleton height={26} width="min(620px, 100%)" />
            </div>
            <RowsSkeleton />
          </div>
        )
      ) : (
        <>
          <SitesLetter sites={list} />
          <div className="filters">
            <p className="quiet">
              {t(list.every(({ state }) => state === 'unused') ? 'sitesNoneText' : 'sitesText')}
            </p>
            <p className="quiet key-hint">{t('sitesKeys')}</p>
          </div>
          <DataTable
            label={t('sitesTitle')}
            columns={siteColumns}
            rows={list.map((site) => ({ ...site, id: site.host }))}
            titleOf={({ host }) => nameOf('host', host)}
            hrefOf={({ host }) => withDays(`/site/${host}`, days)}
            under={(site) => wrongWords(site)}
          />
          <p className="quiet">{t('sitesPrivacy')}</p>
        </>
      )}
    </Page>
  );
}
