import { useRef, useState, type ReactNode } from 'react';
import type { DefinitionId } from '../../utils/contract/definitions.ts';
import { SaveMenu } from '../save/save-menu.tsx';
import { Defined } from '../shell/defined.tsx';
import { t } from '../text.ts';

/** A picture of figures, with the figures themselves one click away, and both to take along. */
export function ChartFrame({
  title,
  saveAs = title,
  about,
  summary,
  table,
  children,
}: {
  title: string;
  /** What it is called where it is saved, if its title says too little. */
  saveAs?: string;
  /** What is counted. */
  about?: DefinitionId | undefined;
  /** What the picture tells, for who can't see it. */
  summary: string;
  table: {
    heads: string[];
    /** `plain`: the cells as they are saved, dates as YYYY-MM-DD and bare numbers. */
    rows: { key: string; cells: string[]; plain: (string | number | null)[] }[];
  };
  children: ReactNode;
}) {
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  return (
    <figure className="chart" ref={figure}>
      <figcaption>
        <h3>
          {saveAs !== title && <span data-picture="only">{saveAs}: </span>}
          {title} {about && <Defined id={about} />}
        </h3>
        <span className="chart-tools" data-picture="without">
          <button
            type="button"
            className="link"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t('showAsTable')}
          </button>
          <SaveMenu
            title={saveAs}
            sheet={() => ({ heads: table.heads, rows: table.rows.map(({ plain }) => plain) })}
            picture={figure}
          />
        </span>
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
