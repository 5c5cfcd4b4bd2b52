import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DefinitionId } from '../../utils/contract/definitions.ts';
import { formatNumber } from '../format/numbers.ts';
import { Defined } from '../shell/defined.tsx';
import { t } from '../text.ts';

export interface BarRow {
  key: string;
  label: ReactNode;
  /** What it counts. */
  about?: DefinitionId;
  /** Null: it rests on too few people to be told. */
  value: number | null;
  href?: string;
  /** After the number, quietly. */
  note?: string;
}

/** Names, bars from zero and numbers: a chart that is its own table. */
export function BarList({ rows, label }: { rows: BarRow[]; label: string }) {
  const most = Math.max(1, ...rows.map((row) => row.value ?? 0));
  return (
    <ul className="bar-list" aria-label={label}>
      {rows.map(({ key, label: name, about, value, href, note }) => (
        <li key={key}>
          <span className="bar-list-name">
            {href ? <Link href={href}>{name}</Link> : name} {about && <Defined id={about} />}
          </span>
          <span className="bar-list-number">
            {value === null ? <small>{t('fewerThan3')}</small> : formatNumber(value)}
            {note && <small> {note}</small>}
          </span>
          <span className="bar-list-bar" aria-hidden>
            <span style={{ width: `${String((100 * (value ?? 0)) / most)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
