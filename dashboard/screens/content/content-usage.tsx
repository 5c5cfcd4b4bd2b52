import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { State } from '../../../components/ui/state.tsx';
import { useAddress } from '../../address.ts';
import { readStats, type ContentType } from '../../api/content.ts';
import { BarList } from '../../charts/bar-list.tsx';
import { FunnelBars } from '../../charts/funnel-bars.tsx';
import { UsedByDay } from '../../charts/used-by-day.tsx';
import { Failed } from '../../shell/failed.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
import { nameOf, t } from '../../text.ts';

/** How it was used in the period: over time, where, at which stage, and by what click. */
export function ContentUsage({ type, id }: { type: ContentType; id: string }) {
  const { days } = useAddress();
  const stats = useQuery({
    queryKey: ['stats', type, id, days],
    queryFn: () => readStats(type, id, days),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  const figures = stats.data;
  const none = figures && figures.funnel.shown + figures.funnel.used + figures.funnel.opened === 0;
  return (
    <section>
      <div className="section-head">
        <h2>{t('useTitle')}</h2>
        <PeriodPicker />
      </div>
      {!figures ? (
        stats.error ? (
          <Failed error={stats.error} retry={() => void stats.refetch()} />
        ) : (
          <Skeleton height={420} />
        )
      ) : none ? (
        <State title={t('notShown')}>{t('notShownText')}</State>
      ) : (
        <>
          <UsedByDay days={figures.byDay} height={140} />
          <div className="halves">
            <FunnelBars funnel={figures.funnel} />
            <div className="chart">
              <h3>{t('byAction')}</h3>
              <BarList
                label={t('byAction')}
                rows={figures.byAction.map(({ kind, count }) => ({
                  key: kind,
                  label: nameOf('action', kind),
                  value: count,
                }))}
              />
            </div>
            <div className="chart">
              <h3>{t('byHost')}</h3>
              <BarList
                label={t('byHost')}
                rows={figures.byHost.map(({ host, used }) => ({
                  key: host ?? '',
                  label: host === null ? t('unknown') : nameOf('host', host),
                  value: used,
                }))}
              />
            </div>
            <div className="chart">
              <h3>{t('byStage')}</h3>
              <BarList
                label={t('byStage')}
                rows={figures.byStage.map(({ stage, used }) => ({
                  key: stage ?? '',
                  label: stage === null ? t('unknown') : nameOf('stage', stage),
                  value: used,
                }))}
              />
            </div>
          </div>
        </>
      )}
    </section>
  );
}
