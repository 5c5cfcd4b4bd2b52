import type { LeadRow } from '../../../utils/contract/leads.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { t } from '../../text.ts';

type Row = Omit<LeadRow, 'id'> & { id: string };

const few = () => <span className="quiet">{t('fewerThan3')}</span>;

const columnsFor = (title: string): Column<Row, never>[] => [
  { key: 'label', head: title, cell: (row) => row.label },
  {
    key: 'good',
    head: t('leadGood'),
    number: true,
    about: 'lead-verdicts',
    cell: (row) => (row.good === null ? few() : formatNumber(row.good)),
  },
  {
    key: 'not',
    head: t('leadNot'),
    number: true,
    about: 'lead-verdicts',
    cell: (row) => (row.not === null ? '' : formatNumber(row.not)),
  },
  {
    key: 'share',
    head: t('leadShare'),
    number: true,
    about: 'lead-share',
    cell: (row) =>
      row.good === null ? (
        ''
      ) : row.share === null ? (
        <span className="quiet">{t('tooFew')}</span>
      ) : (
        formatShare(row.share)
      ),
  },
];

/** Verdicts by one of the workspace's lists. */
export function LeadTable({ title, rows }: { title: string; rows: LeadRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <DataTable
        label={title}
        columns={columnsFor(title)}
        rows={rows.map((row) => ({ ...row, id: row.id ?? '' }))}
        titleOf={(row) => (row.id === '' ? t('leadUnnamed') : row.label || t('leadRemoved'))}
      />
    </section>
  );
}
