import type { ContentRecord } from '../../api/content.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import type { Column } from '../../table/data-table.tsx';
import { t, tn } from '../../text.ts';
import type { ContentSort } from './list-address.ts';
import { StatusChip } from './status-chip.tsx';

/** The columns that assets and messages share; what they count is of the last 90 days. */
export const contentColumns: Column<ContentRecord, ContentSort>[] = [
  { key: 'title', head: t('title'), sort: 'title', cell: (row) => row.title },
  { key: 'status', head: t('status'), cell: (row) => <StatusChip record={row} /> },
  {
    key: 'shown',
    head: t('shown90'),
    sort: 'shown',
    number: true,
    about: 'shown',
    wideOnly: true,
    cell: (row) => formatNumber(row.shown),
  },
  {
    key: 'used',
    head: t('used90'),
    sort: 'used',
    number: true,
    about: 'used',
    cell: (row) => formatNumber(row.used),
  },
  {
    key: 'lastUsed',
    head: t('lastUsed'),
    sort: 'lastUsed',
    number: true,
    about: 'last-used',
    wideOnly: true,
    cell: (row) =>
      row.lastUsedAt === null ? (
        <span className="quiet">{t('never')}</span>
      ) : (
        <time dateTime={new Date(row.lastUsedAt).toISOString()} title={dateAndTime(row.lastUsedAt)}>
          {ago(row.lastUsedAt)}
        </time>
      ),
  },
  {
    key: 'feedback',
    head: t('feedbackWaits'),
    number: true,
    about: 'feedback-waiting',
    wideOnly: true,
    cell: (row) =>
      row.feedbackWaiting > 0 && (
        <>
          <strong aria-hidden>{formatNumber(row.feedbackWaiting)}</strong>
          <span className="visually-hidden">{tn('feedbackWaitingShort', row.feedbackWaiting)}</span>
        </>
      ),
  },
  {
    key: 'updated',
    head: t('changed'),
    sort: 'updated',
    number: true,
    wideOnly: true,
    cell: (row) => <span title={dateAndTime(row.updatedAt)}>{ago(row.updatedAt)}</span>,
  },
];
