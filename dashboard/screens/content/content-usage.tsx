import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { eventKinds } from '../../../utils/contract/events.ts';
import type { Funnel } from '../../../utils/contract/stats.ts';
import { hostIds, industries, stages } from '../../../utils/contract/vocabulary.ts';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { State } from '../../../components/ui/state.tsx';
import { periodQuery, useAddress } from '../../address.ts';
import { readStats, type ContentType } from '../../api/content.ts';
import { BarList } from '../../charts/bar-list.tsx';
import { FunnelBars } from '../../charts/funnel-bars.tsx';
import { UsedByDay } from '../../charts/day-chart.tsx';
import { Failed } from '../../shell/failed.tsx';
import { RangePicker } from '../../shell/range-picker.tsx';
import { WholeWeeks } from '../figures/whole-weeks.tsx';
import { findingWords } from '../figures/finding-words.ts';
import { nameOf, t } from '../../text.ts';

/** In the order of a closed list; what is not known comes last. */
function inOrder<T>(rows: T[], list: readonly string[], valueOf: (row: T) => string | null): T[] {
  const place = (row: T) => {
    const index = list.indexOf(valueOf(row) ?? '');
    return index === -1 ? list.length : index;
  };
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Uses by something; parts that rest on too few people say so. Where nothing was used there is nothing to draw. */
function PartList({
  title,
  rows,
}: {
  title: string;
  /** Names, null where it is not known. */
  rows: (readonly [name: string | null, figures: Funnel | null])[];
}) {
  return (
    <div className="chart">
      <h3>{title}</h3>
      <BarList
        label={title}
        rows={rows
          .filter(([, figures]) => figures === null || figures.used > 0)
          .map(([name, figures]) => ({
            key: name ?? '',
            label: name ?? t('unknown'),
            value: figures && figures.used,
          }))}
      />
    </div>
  );
}

/** How it was used in the period: over time, where, at which stage, and by what click. */
export function ContentUsage({ type, id }: { type: ContentType; id: string }) {
  const { days, range } = useAddress();
  const period = periodQuery(days, range);
  const stats = useQuery({
    queryKey: ['stats', type, id, period],
    queryFn: () => readStats(type, id, period),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  const figures = stats.data;
  const none = figures && figures.funnel.shown + figures.funnel.used + figures.funnel.opened === 0;
  return (
    <section>
      <div className="section-head">
        <h2>{t('useTitle')}</h2>
        <RangePicker />
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
          <p className="finding">{findingWords(figures.finding, figures.funnel)}</p>
          <UsedByDay byDay={figures.byDay} height={140} />
          <div className="halves">
            <FunnelBars funnel={figures.funnel} countVisits={figures.countVisits} />
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
          </div>
          <WholeWeeks counted={figures.partsPeriod} />
          <div className="halves">
            <PartList
              title={t('byHost')}
              rows={inOrder(figures.byHost, hostIds, ({ host }) => host).map(
                ({ host, figures: part }) => [host && nameOf('host', host), part],
              )}
            />
            <PartList
              title={t('byStage')}
              rows={inOrder(figures.byStage, stages, ({ stage }) => stage).map(
                ({ stage, figures: part }) => [stage && nameOf('stage', stage), part],
              )}
            />
            <PartList
              title={t('byIndustry')}
              rows={inOrder(figures.byIndustry, industries, ({ industry }) => industry).map(
                ({ industry, figures: part }) => [industry && nameOf('industry', industry), part],
              )}
            />
            {figures.byTeam.some(({ team }) => team !== null) && (
              <PartList
                title={t('byTeam')}
                rows={figures.byTeam.map(({ team, figures: part }) => [team ?? t('noTeam'), part])}
              />
            )}
          </div>
        </>
      )}
    </section>
  );
}
