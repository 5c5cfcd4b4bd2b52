import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { State } from '../../../components/ui/state.tsx';
import { useAddress } from '../../address.ts';
import { leadsKey } from '../../api/keys.ts';
import { readLeadStats, readLeadTerms } from '../../api/leads.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { Defined } from '../../shell/defined.tsx';
import { Failed } from '../../shell/failed.tsx';
import { FieldsSkeleton } from '../../shell/fields-skeleton.tsx';
import { Page } from '../../shell/page.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { rich, t, tn } from '../../text.ts';
import { LeadComments } from './lead-comments.tsx';
import { LeadTable } from './lead-table.tsx';
import { TermsSection } from './terms-section.tsx';

/** What a good lead is, as both sides agreed, and how reps judged those that came. */
export function Leads() {
  const { days } = useAddress();
  const stats = useQuery({
    queryKey: [...leadsKey, 'stats', days],
    queryFn: ({ signal }) => readLeadStats(days, signal),
    placeholderData: keepPreviousData,
  });
  const terms = useQuery({
    queryKey: [...leadsKey, 'terms'],
    queryFn: ({ signal }) => readLeadTerms(signal),
  });
  return (
    <Page title={t('navLeads')} actions={<PeriodPicker />}>
      <h2 className="visually-hidden">{t('leadFigures')}</h2>
      <div className="two-columns">
        <div className="column">
          {!stats.data ? (
            stats.error ? (
              <Failed error={stats.error} retry={() => void stats.refetch()} />
            ) : (
              <>
                <Skeleton height={44} width="min(520px, 100%)" />
                <RowsSkeleton rows={5} />
              </>
            )
          ) : stats.data.good + stats.data.not === 0 ? (
            <State title={t('leadsNone')}>{t('leadsNoneText')}</State>
          ) : (
            <>
              <section>
                <p className="letter-line">
                  {rich(
                    'leadsSentence',
                    <strong key="all">
                      {tn('leadsJudged', stats.data.good + stats.data.not)}
                    </strong>,
                    formatNumber(stats.data.good),
                    formatNumber(stats.data.not),
                    stats.data.share === null ? t('tooFew') : formatShare(stats.data.share),
                  )}{' '}
                  <Defined id="lead-verdicts" />
                </p>
                <p className="quiet">{t('leadsRule')}</p>
              </section>
              <LeadTable title={t('leadSources')} rows={stats.data.sources} />
              <LeadTable title={t('leadCampaigns')} rows={stats.data.campaigns} />
              <LeadTable title={t('leadReasons')} rows={stats.data.reasons} />
              <LeadComments comments={stats.data.comments} />
            </>
          )}
        </div>
        <aside className="column" aria-label={t('leadTerms')}>
          {terms.data ? (
            <TermsSection terms={terms.data} />
          ) : terms.error ? (
            <Failed error={terms.error} retry={() => void terms.refetch()} />
          ) : (
            <FieldsSkeleton heights={[72, 20, 20, 20]} />
          )}
        </aside>
      </div>
    </Page>
  );
}
