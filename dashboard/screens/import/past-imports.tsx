import { useQuery } from '@tanstack/react-query';
import type { Import } from '../../../utils/contract/imports.ts';
import { importsKey } from '../../api/keys.ts';
import { listImports } from '../../api/imports.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { ImportChip } from './import-chip.tsx';

const columns: Column<Import, never>[] = [
  { key: 'name', head: t('importName'), cell: (row) => row.name },
  { key: 'state', head: t('status'), cell: (row) => <ImportChip state={row.state} /> },
  { key: 'what', head: t('importWhat'), wideOnly: true, cell: whatOf },
  { key: 'by', head: t('importBy'), wideOnly: true, cell: (row) => row.byName },
  {
    key: 'at',
    head: t('importAt'),
    number: true,
    cell: (row) => <span title={dateAndTime(row.createdAt)}>{ago(row.createdAt)}</span>,
  },
];

/** Every import so far: who, when, and what came of it. */
export function PastImports() {
  const list = useQuery({ queryKey: [...importsKey, 'list'], queryFn: listImports });
  const imports = list.data?.imports ?? [];
  return (
    <section className="past-imports">
      <h2>{t('importPast')}</h2>
      {list.error && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <RowsSkeleton rows={2} />
      ) : imports.length === 0 ? (
        <p className="quiet">{t('importPastNone')}</p>
      ) : (
        <DataTable
          label={t('importPast')}
          columns={columns}
          rows={imports}
          titleOf={(row) => row.name}
          hrefOf={(row) => `/import/${row.id}`}
          under={(row) => nameOf('source', row.source)}
        />
      )}
    </section>
  );
}

function whatOf({ counts, outcomes, state }: Import): string {
  const { created, updated, undone, kept } = outcomes;
  if (state === 'undone') return `${tn('importUndone', undone)} · ${tn('importKept', kept)}`;
  if (state === 'applied')
    return `${tn('importCreated', created)} · ${tn('importUpdated', updated)}`;
  return tn(
    'importRows',
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  );
}
