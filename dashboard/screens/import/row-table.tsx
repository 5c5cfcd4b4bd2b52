import { everyone } from '../../../utils/contract/audience.ts';
import type { ImportRow, RowOutcome, RowState } from '../../../utils/contract/imports.ts';
import { Chip, type Tone } from '../../../components/ui/chip.tsx';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { nameOf, t } from '../../text.ts';
import { fieldName } from '../content/compare/field-values.ts';

const tones: Record<RowState | RowOutcome, Tone> = {
  waiting: 'quiet',
  read: 'quiet',
  new: 'good',
  changed: 'accent',
  unchanged: 'quiet',
  retired: 'warn',
  bad: 'bad',
  created: 'good',
  updated: 'accent',
  undone: 'quiet',
  kept: 'warn',
};

type Row = ImportRow & { id: string };

const columns: Column<Row, never>[] = [
  { key: 'title', head: t('title'), cell: (row) => row.title },
  {
    key: 'state',
    head: t('status'),
    cell: ({ state, outcome }) => {
      const shown = outcome ?? state;
      return <Chip tone={tones[shown]}>{nameOf('row', shown)}</Chip>;
    },
  },
  { key: 'what', head: t('importWhat'), cell: whatOf },
];

/** The rows of an import: what each would do, or did. */
export function RowTable({ rows }: { rows: ImportRow[] }) {
  return (
    <div className="import-rows">
      <DataTable
        label={t('importRowsLabel')}
        columns={columns}
        rows={rows.map((row) => ({ ...row, id: String(row.seq) }))}
        titleOf={(row) => row.title || row.place}
        hrefOf={({ type, contentId }) => (contentId === null ? undefined : `/${type}/${contentId}`)}
        under={(row) => (row.title === '' ? '' : row.place)}
      />
    </div>
  );
}

function whatOf({ problems, changes, state }: Row) {
  if (problems.length > 0) {
    return (
      <ul className="plain-lines">
        {problems.map(({ field, reason }) => (
          <li key={`${field} ${reason}`}>
            {field !== '' && <strong>{nameOfField(field)}: </strong>}
            {reason}
          </li>
        ))}
      </ul>
    );
  }
  if (state === 'changed' || state === 'retired') {
    return changes.map(nameOfField).join(', ');
  }
  return null;
}

const isOfAudience = (field: string) => field in everyone;

/** A column's name as people know it; what is no field of ours by its own. */
const nameOfField = (field: string) => fieldName(isOfAudience(field) ? `audience.${field}` : field);
