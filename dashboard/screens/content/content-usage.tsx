import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { eventKinds } from '../../../utils/contract/events.ts';
import { hostIds, stages } from '../../../utils/contract/vocabulary.ts';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { State } from '../../../components/ui/state.tsx';
import { useAddress } from '../../address.ts';
import { readStats, type ContentType } from '../../api/content.ts';
import { BarList } from '../../charts/bar-list.tsx';
import { FunnelBars } from '../../charts/funnel-bars.tsx';
import { UsedByDay } from '../../charts/day-chart.tsx';
import { Failed } from '../../shell/failed.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
import { nameOf, t } from '../../text.ts';

/** In the order of a closed list; what is not known comes last. */
function inOrder<T>(rows: T[], list: readonly string[], valueOf: (row: T) => string | null): T[] {
  const place = (row: T) => {
    const index = list.indexOf(valueOf(row) ?? '');
    return index === -1 ? list.length : index;
  };
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Where nothing was used there is nothing to draw. */
const isTelling = ({ used }: { used: number }) => used > 0;

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
          <UsedByDay byDay={figures.byDay} height={140} />
          <div className="halves">
            <FunnelBars funnel={figures.funnel} />
            <div className="chart">
              <h3>{t('byAction')}</h3>
              <BarList
                label={t('byAction')}
                rows={inOrder(figures.byAction, eventKinds, ({ kind }) => kind).map(
                  ({ kind, count }) => ({
                    key: kind,
                    label: nameOf('action', kind),
                    value: count,
                  }),
                )}
              />
            </div>
            <div className="chart">
              <h3>{t('byHost')}</h3>
              <BarList
                label={t('byHost')}
                rows={inOrder(figures.byHost, hostIds, ({ host }) => host)
                  .filter(isTelling)
                  .map(({ host, used }) => ({
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
                rows={inOrder(figures.byStage, stages, ({ stage }) => stage)
                  .filter(isTelling)
                  .map(({ stage, used }) => ({
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
