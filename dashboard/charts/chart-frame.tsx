import { useState, type ReactNode } from 'react';
import { t } from '../text.ts';

/** A picture of figures, with the figures themselves one click away. */
export function ChartFrame({
  title,
  summary,
  table,
  children,
}: {
  title: string;
  /** What the picture tells, for who can't see it. */
  summary: string;
  table: { heads: string[]; rows: { key: string; cells: string[] }[] };
  children: ReactNode;
}) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
        <button
          type="button"
          className="link"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('showAsTable')}
        </button>
      </figcaption>
      {asTable ? (
        // It scrolls, so it must be reachable by keyboard.
        <div className="chart-table" tabIndex={0} role="region" aria-label={title}>
          <table className="table">
            <thead>
              <tr>
                {table.heads.map((head, index) => (
                  <th key={head} scope="col" data-number={index > 0 || undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, index) => (
                    <td key={table.heads[index]} data-number={index > 0 || undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div role="img" aria-label={summary}>
          {children}
        </div>
      )}
    </figure>
  );
}
