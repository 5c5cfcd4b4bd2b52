import { FilePlus2 } from 'lucide-react';
import { Link } from 'wouter';
import type { Gap } from '../../../utils/contract/gaps.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import type { Column } from '../../table/data-table.tsx';
import { t } from '../../text.ts';
import { newAssetFor } from '../content/editor-address.ts';
import { RequestButton } from './request-button.tsx';

const count = (value: number) =>
  value === 0 ? <span className="quiet">0</span> : formatNumber(value);

export const gapColumns: Column<Gap, never>[] = [
  { key: 'text', head: t('gapWanted'), cell: (row) => row.text, plain: (row) => row.text },
  {
    key: 'people',
    head: t('gapPeople'),
    number: true,
    about: 'wanted-by',
    cell: (row) => formatNumber(row.people),
    plain: (row) => row.people,
  },
  {
    key: 'asked',
    head: t('gapAsked'),
    number: true,
    about: 'asked',
    wideOnly: true,
    cell: (row) => count(row.asked),
    plain: (row) => row.asked,
  },
  {
    key: 'foundNothing',
    head: t('gapFoundNothing'),
    number: true,
    about: 'found-nothing',
    wideOnly: true,
    cell: (row) => count(row.foundNothing),
    plain: (row) => row.foundNothing,
  },
  {
    key: 'left',
    head: t('gapLeft'),
    number: true,
    about: 'left',
    wideOnly: true,
    cell: (row) => count(row.left),
    plain: (row) => row.left,
  },
  {
    key: 'last',
    head: t('gapLast'),
    number: true,
    wideOnly: true,
    cell: (row) => <span title={dateAndTime(row.lastAt)}>{ago(row.lastAt)}</span>,
    plain: (row) => new Date(row.lastAt).toISOString(),
  },
  {
    key: 'write',
    head: t('gapStep'),
    number: true,
    cell: (row) => (
      <span className="gap-steps">
        <RequestButton gap={row} />
        <Link
          className="button"
          href={newAssetFor(row.text)}
          aria-label={t('gapWriteFor', row.text)}
        >
          <FilePlus2 size={15} aria-hidden />
          <span data-wide>{t('gapWrite')}</span>
        </Link>
      </span>
    ),
  },
];
