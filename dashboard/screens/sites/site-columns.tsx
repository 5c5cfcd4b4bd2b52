import type { SiteHealth } from '../../../utils/contract/site-health.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import type { Column } from '../../table/data-table.tsx';
import { nameOf, t } from '../../text.ts';
import { SiteChip } from './site-chip.tsx';

/** A site by its host: there is one row each. */
export type SiteRow = SiteHealth & { id: string };

export const siteColumns: Column<SiteRow, never>[] = [
  { key: 'site', head: t('siteName'), cell: (row) => nameOf('host', row.host) },
  { key: 'state', head: t('siteState'), cell: (row) => <SiteChip state={row.state} /> },
  {
    key: 'people',
    head: t('sitePeople'),
    number: true,
    about: 'site-people',
    cell: (row) => (row.people === 0 ? <span className="quiet">0</span> : formatNumber(row.people)),
  },
  {
    key: 'read',
    head: t('siteLastRead'),
    number: true,
    wideOnly: true,
    cell: ({ lastReadAt }) =>
      lastReadAt === null ? (
        <span className="quiet">{t('siteNotRead')}</span>
      ) : (
        <span title={dateAndTime(lastReadAt)}>{ago(lastReadAt)}</span>
      ),
  },
  {
    key: 'table',
    head: t('siteTable'),
    wideOnly: true,
    cell: ({ table }) =>
      table ? t('tableOwn', table.version) : <span className="quiet">{t('tableBuiltIn')}</span>,
  },
];
