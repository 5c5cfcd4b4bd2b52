import type { FunnelReport, FunnelRow } from '../../../utils/contract/figures.ts';
import { formatNumber } from '../../format/numbers.ts';
import { DataTable, type Column, type Sorting } from '../../table/data-table.tsx';
import { nameOf, t, type TextKey } from '../../text.ts';
import { findingWords } from './finding-words.ts';
import type { FunnelSort } from './use-view.ts';

type Row = FunnelRow & { id: string };

const heads: Record<Exclude<FunnelSort, 'label' | 'people'>, TextKey> = {
  shown: 'shown',
  opened: 'opened',
  used: 'used',
  visited: 'visited',
  feedback: 'navFeedback',
};

/** What a row is called: titles and names as they are, values of lists by their names. */
export function labelOf(by: FunnelReport['by'], { key, label }: FunnelRow): string {
  if (by === 'host' || by === 'stage' || by === 'industry') {
    return key === '' ? t('unknown') : nameOf(by, key);
  }
  if (by === 'team' && key === '') return t('noTeam');
  return label || t('unknown');
}

export function columnsOf({ by, countVisits }: FunnelReport): Column<Row, FunnelSort>[] {
  const steps = (['shown', 'opened', 'used', 'visited', 'feedback'] as const).filter(
    (step) => step !== 'visited' || countVisits,
  );
  return [
    {
      key: 'label',
      head: t(`dimension_${by}`),
      sort: 'label',
      ...(by === 'team' && { about: 'team' as const }),
      cell: (row) => labelOf(by, row),
      plain: (row) => labelOf(by, row),
    },
    ...steps.map((step): Column<Row, FunnelSort> => ({
      key: step,
      head: t(heads[step]),
      sort: step,
      number: true,
      about: step,
      ...((step === 'opened' || step === 'feedback') && { wideOnly: true as const }),
      cell: ({ figures }) => (figures === null ? '–' : formatNumber(figures.funnel[step])),
      plain: ({ figures }) => (figures === null ? t('fewerThan3') : figures.funnel[step]),
    })),
    {
      key: 'people',
      head: t('people'),
      sort: 'people',
      number: true,
      wideOnly: true,
      about: 'people',
      cell: ({ figures }) =>
        figures === null ? (
          <span className="quiet">{t('fewerThan3')}</span>
        ) : (
          formatNumber(figures.people)
        ),
      plain: ({ figures }) => (figures === null ? t('fewerThan3') : figures.people),
    },
  ];
}

/** Which step loses most, row by row. */
export function FunnelTable({
  report,
  rows,
  sorting,
  hrefOf,
}: {
  report: FunnelReport;
  rows: Row[];
  sorting: Sorting<FunnelSort>;
  hrefOf: ((row: Row) => string) | undefined;
}) {
  return (
    <DataTable
      label={t('funnelTab')}
      columns={columnsOf(report)}
      rows={rows}
      titleOf={(row) => labelOf(report.by, row)}
      under={({ figures }) =>
        figures === null ? t('fewerThan3People') : findingWords(figures.finding, figures.funnel)
      }
      {...(hrefOf && { hrefOf })}
      sorting={sorting}
    />
  );
}
