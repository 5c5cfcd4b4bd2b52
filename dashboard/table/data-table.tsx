import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ChooseAll, ChooseRow } from './choose-row.tsx';
import type { Selection } from './use-selection.ts';
import type { DefinitionId } from '../../utils/contract/definitions.ts';
import type { Sheet } from '../save/to-csv.ts';
import { Defined } from '../shell/defined.tsx';
import { useRowKeys } from './use-row-keys.ts';

export interface Column<Row, Sort extends string> {
  key: string;
  head: string;
  /** The order it can be sorted by; without it, it can't. */
  sort?: Sort;
  number?: true;
  /** Left out where it is narrow. */
  wideOnly?: true;
  cell: (row: Row) => ReactNode;
  /** What it counts. */
  about?: DefinitionId;
  /** As it is saved; without it, it is left out of the file. */
  plain?: (row: Row) => string | number | null;
}

export interface Sorting<Sort extends string> {
  /** Null where it stands in no column's order. */
  by: Sort | null;
  order: 'asc' | 'desc';
  onSort: (by: Sort) => void;
}

/** The rows of a table as they are saved, in the order shown. */
export function sheetOf<Row, Sort extends string>(
  columns: readonly Column<Row, Sort>[],
  rows: readonly Row[],
): Sheet {
  const saved = columns.flatMap(({ head, plain }) => (plain ? [{ head, plain }] : []));
  return {
    heads: saved.map(({ head }) => head),
    rows: rows.map((row) => saved.map(({ plain }) => plain(row))),
  };
}

/** A table whose first column is the link that the whole row opens, where there is something to open. */
export function DataTable<Row extends { id: string }, Sort extends string>({
  label,
  columns,
  rows,
  titleOf,
  hrefOf,
  under,
  sorting,
  selection,
}: {
  label: string;
  columns: Column<Row, Sort>[];
  rows: Row[];
  titleOf: (row: Row) => ReactNode;
  hrefOf?: (row: Row) => string | undefined;
  /** A quiet second line below the title. */
  under?: (row: Row) => ReactNode;
  sorting?: Sorting<Sort>;
  /** Rows can be chosen: by their boxes, with shift a run of them, and by the key x. */
  selection?: Selection;
}) {
  const choose = selection?.choose;
  useRowKeys(
    choose ? { x: (row) => choose(row.closest('tr')?.dataset['id'] ?? '', false) } : undefined,
  );
  const [first, ...others] = columns;
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="table-choice">
              <ChooseAll selection={selection} />
            </th>
          )}
          {columns.map((column) => (
            <Head key={column.key} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const href = hrefOf?.(row);
          return (
            <tr
              key={row.id}
              data-id={row.id}
              data-opens={href !== undefined || undefined}
              data-chosen={selection?.chosen.has(row.id) || undefined}
            >
              {selection && (
                <td className="table-choice">
                  <ChooseRow selection={selection} id={row.id} />
                </td>
              )}
              {first && (
                <td className="table-title">
                  {href === undefined ? (
                    <span>{titleOf(row)}</span>
                  ) : (
                    <Link href={href} data-row>
                      {titleOf(row)}
                    </Link>
                  )}
                  {under && <div className="table-under">{under(row)}</div>}
                </td>
              )}
              {others.map((column) => (
                <td key={column.key} data-number={column.number} data-wide={column.wideOnly}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head<Row, Sort extends string>({
  column,
  sorting,
}: {
  column: Column<Row, Sort>;
  sorting: Sorting<Sort> | undefined;
}) {
  const { sort, head, number, wideOnly, about } = column;
  if (!sort || !sorting) {
    return (
      <th scope="col" data-number={number} data-wide={wideOnly}>
        {head} {about && <Defined id={about} />}
      </th>
    );
  }
  const on = sorting.by === sort;
  const Icon = sorting.order === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      data-number={number}
      data-wide={wideOnly}
      aria-sort={on ? (sorting.order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" className="table-sort" onClick={() => sorting.onSort(sort)}>
        {head}
        <Icon size={13} aria-hidden style={{ visibility: on ? 'visible' : 'hidden' }} />
      </button>
      {about && <Defined id={about} />}
    </th>
  );
}
