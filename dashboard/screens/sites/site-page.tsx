import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { State } from '../../../components/ui/state.tsx';
import { useAddress, withDays } from '../../address.ts';
import { useMe } from '../../api/use-me.ts';
import { ago } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
import { ColumnsSkeleton } from '../../shell/columns-skeleton.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { SendTable } from './send-table.tsx';
import { SiteChip } from './site-chip.tsx';
import { SiteTable } from './site-table.tsx';
import { SiteTroubles } from './site-troubles.tsx';
import { useSites } from './use-sites.ts';

/** One site: what browsers could not read there, and the table they read by. */
export function SitePage() {
  const { host } = useParams<{ host: string }>();
  const { days } = useAddress();
  const isAdmin = useMe().role === 'admin';
  const [sending, setSending] = useState(false);
  const sites = useSites();
  const site = sites.data?.find((each) => each.host === host);
  const back = (
    <Link className="back" href={withDays('/sites', days)}>
      <ArrowLeft size={14} aria-hidden /> {t('sitesTitle')}
    </Link>
  );
  if (!site) {
    return (
      <Page title={t('sitesTitle')} above={back}>
        {sites.data ? (
          <State title={t('siteUnknown')}>{t('siteUnknownText')}</State>
        ) : sites.error ? (
          <Failed error={sites.error} retry={() => void sites.refetch()} />
        ) : (
          <ColumnsSkeleton />
        )}
      </Page>
    );
  }
  const { state, people, lastReadAt } = site;
  return (
    <Page
      title={nameOf('host', site.host)}
      above={back}
      actions={
        <>
          <PeriodPicker />
          {isAdmin && <Button onClick={() => setSending(true)}>{t('tableSend')}</Button>}
        </>
      }
    >
      <p className="content-line">
        <SiteChip state={state} />
        <span className="quiet">
          {lastReadAt === null
            ? t('siteNeverRead', days)
            : `${tn('siteFacts', people, days)} · ${t('siteReadAgo', ago(lastReadAt))}`}
        </span>
      </p>
      <div className="two-columns">
        <div className="column">
          <SiteTroubles site={site} />
        </div>
        <aside className="column" aria-label={t('tableTitle')}>
          <SiteTable site={site} />
        </aside>
      </div>
      <p className="quiet">{t('sitesPrivacy')}</p>
      {sending && <SendTable site={site} onClose={() => setSending(false)} />}
    </Page>
  );
}
