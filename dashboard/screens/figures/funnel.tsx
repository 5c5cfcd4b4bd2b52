import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { State } from '../../../components/ui/state.tsx';
import { funnelDimensions, type FunnelReport } from '../../../utils/contract/figures.ts';
import { useAddress } from '../../address.ts';
import { readFunnel } from '../../api/figures.ts';
import { FunnelBars } from '../../charts/funnel-bars.tsx';
import { daySpan } from '../../format/times.ts';
import { SaveMenu } from '../../save/save-menu.tsx';
import { Failed } from '../../shell/failed.tsx';
import { RangePicker } from '../../shell/range-picker.tsx';
import { sheetOf } from '../../table/data-table.tsx';
import { t } from '../../text.ts';
import { FiguresPage } from './figures-page.tsx';
import { FiguresSkeleton } from './figures-skeleton.tsx';
import { wholeWords } from './finding-words.ts';
import { columnsOf, FunnelTable } from './funnel-table.tsx';
import { sortRows, useView } from './use-view.ts';
import { WholeWeeks } from './whole-weeks.tsx';
import { ViewFilters } from './view-filters.tsx';

/** Shown, opened, used, visited: by whatever one wants to know it by, and where most is lost. */
export function FunnelScreen() {
  const { by, filters, query, set } = useView();
  const report = useQuery({
    queryKey: ['funnel', query],
    queryFn: ({ signal }) => readFunnel(query, signal),
    placeholderData: keepPreviousData,
  });
  const dimensions = funnelDimensions.filter(
    (each) =>
      each !== 'all' && (each !== 'person' || report.data?.byPerson === true || by === 'person'),
  );
  return (
    <FiguresPage actions={<RangePicker />}>
      <ViewFilters values={filters} set={set}>
        <label className="filters-by">
          {t('breakDownBy')}
          <select
            className="input"
            value={by}
            onChange={(event) => set({ by: event.target.value, sort: undefined, order: undefined })}
          >
            {dimensions.map((each) => (
              <option key={each} value={each}>
                {t(`dimension_${each}`)}
              </option>
            ))}
          </select>
        </label>
      </ViewFilters>
      {report.data ? (
        <Report report={report.data} />
      ) : report.error ? (
        <Failed error={report.error} retry={() => void report.refetch()} />
      ) : (
        <FiguresSkeleton charts={[150]} rows={6} />
      )}
    </FiguresPage>
  );
}

function Report({ report }: { report: FunnelReport }) {
  const { sort, order, set } = useView();
  const { search } = useAddress();
  const figure = useRef<HTMLDivElement>(null);
  const { total, period, by } = report;
  if (total === null) return <State title={t('sliceFew')}>{t('sliceFewText')}</State>;
  if (
    total.funnel.shown + total.funnel.opened + total.funnel.used === 0 &&
    report.rows.length === 0
  ) {
    return <State title={t('usageNone')}>{t('figuresNoneText')}</State>;
  }
  const rows = sortRows(report.rows, sort, order).map((row) => ({ ...row, id: row.key || '-' }));
  const opens = by === 'asset' || by === 'message';
  const periodOnly = new URLSearchParams(
    [...search].filter(([key]) => ['days', 'from', 'to'].includes(key)),
  ).toString();
  return (
    <div className="figures">
      <div ref={figure} className="chart funnel-whole">
        <div className="section-head">
          <h2>{daySpan(period.from, period.to)}</h2>
          <SaveMenu
            title={t('funnelTab')}
            picture={figure}
            sheet={() => ({
              heads: [t('funnelTitle'), t('count')],
              rows: Object.entries(total.funnel),
            })}
          />
        </div>
        <WholeWeeks counted={period} />
        <p className="finding">{wholeWords(total.finding, total.funnel)}</p>
        <FunnelBars funnel={total.funnel} countVisits={report.countVisits} />
        {!report.countVisits && <p className="quiet">{t('visitsOff')}</p>}
      </div>
      <section>
        <div className="section-head">
          <h2>{t(`dimension_${by}`)}</h2>
          <SaveMenu
            title={`${t('funnelTab')} ${t(`dimension_${by}`)}`}
            sheet={() => sheetOf(columnsOf(report), rows)}
          />
        </div>
        {rows.length === 0 ? (
          <State title={t('usageNone')}>{by === 'team' ? t('teamsNoneText') : null}</State>
        ) : (
          <FunnelTable
            report={report}
            rows={rows}
            hrefOf={
              opens ? (row) => `/${by}/${row.key}${periodOnly && `?${periodOnly}`}` : undefined
            }
            sorting={{
              by: sort,
              order,
              onSort: (next) =>
                set({ sort: next, order: next === sort && order === 'desc' ? 'asc' : undefined }),
            }}
          />
        )}
      </section>
    </div>
  );
}
