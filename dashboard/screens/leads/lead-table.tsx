import type { LeadRow } from '../../../utils/contract/leads.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { SaveMenu } from '../../save/save-menu.tsx';
import { DataTable, sheetOf, type Column } from '../../table/data-table.tsx';
import { t } from '../../text.ts';

type Row = Omit<LeadRow, 'id'> & { id: string };

const nameOf = ({ id, label }: Row) => (id === '' ? t('leadUnnamed') : label || t('leadRemoved'));
const few = () => <span className="quiet">{t('fewerThan3')}</span>;

const columnsFor = (title: string): Column<Row, never>[] => [
  { key: 'label', head: title, cell: (row) => row.label, plain: nameOf },
  {
    key: 'good',
    head: t('leadGood'),
    number: true,
    about: 'lead-verdicts',
    cell: (row) => (row.good === null ? few() : formatNumber(row.good)),
    plain: (row) => row.good ?? t('fewerThan3'),
  },
  {
    key: 'not',
    head: t('leadNot'),
    number: true,
    about: 'lead-verdicts',
    cell: (row) => (row.not === null ? '' : formatNumber(row.not)),
    plain: (row) => row.not ?? t('fewerThan3'),
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
    plain: (row) => (row.good === null ? t('fewerThan3') : (row.share ?? t('tooFew'))),
  },
];

/** Verdicts by one of the workspace's lists. */
export function LeadTable({ title, rows }: { title: string; rows: LeadRow[] }) {
  if (rows.length === 0) return null;
  const columns = columnsFor(title);
  const known = rows.map((row) => ({ ...row, id: row.id ?? '' }));
  return (
    <section>
      <div className="section-head">
        <h2>{title}</h2>
        <SaveMenu title={title} sheet={() => sheetOf(columns, known)} />
      </div>
      <DataTable label={title} columns={columns} rows={known} titleOf={nameOf} />
    </section>
  );
}
