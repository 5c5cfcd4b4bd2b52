import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import { State } from '../../../components/ui/state.tsx';
import {
  assetStatsListSchema,
  messageStatsListSchema,
  type UsageRow,
} from '../../../utils/contract/stats.ts';
import { assetKinds, messageKinds } from '../../../utils/contract/vocabulary.ts';
import { periodQuery, useAddress } from '../../address.ts';
import { queryString, request } from '../../api/request.ts';
import { Sparkline } from '../../charts/sparkline.tsx';
import { formatNumber } from '../../format/numbers.ts';
import { ago } from '../../format/times.ts';
import { SaveMenu } from '../../save/save-menu.tsx';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RangePicker } from '../../shell/range-picker.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { Segmented } from '../../shell/segmented.tsx';
import { DataTable, sheetOf, type Column } from '../../table/data-table.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { sortUsage, toUsageSort, type UsageSort } from './sort-usage.ts';

const columns: Column<UsageRow, UsageSort>[] = [
  {
    key: 'title',
    head: t('title'),
    sort: 'title',
    cell: (row) => row.title,
    plain: (row) => row.title,
  },
  {
    key: 'kind',
    head: t('kind'),
    wideOnly: true,
    cell: (row) => nameOf('kind', row.kind),
    plain: (row) => nameOf('kind', row.kind),
  },
  {
    key: 'shown',
    head: t('shown'),
    sort: 'shown',
    number: true,
    about: 'shown',
    plain: (row) => row.shown,
    cell: (row) => formatNumber(row.shown),
  },
  {
    key: 'opened',
    head: t('opened'),
    sort: 'opened',
    number: true,
    about: 'opened',
    plain: (row) => row.opened,
    wideOnly: true,
    cell: (row) => formatNumber(row.opened),
  },
  {
    key: 'used',
    head: t('used'),
    sort: 'used',
    number: true,
    about: 'used',
    plain: (row) => row.used,
    cell: (row) => formatNumber(row.used),
  },
  {
    key: 'line',
    head: t('usedLine'),
    wideOnly: true,
    cell: (row) => <Sparkline values={row.line} />,
  },
  {
    key: 'last',
    head: t('lastUsed'),
    sort: 'lastUsed',
    number: true,
    about: 'last-used',
    wideOnly: true,
    cell: (row) => (row.lastUsedAt === null ? t('never') : ago(row.lastUsedAt)),
    plain: (row) => (row.lastUsedAt === null ? '' : new Date(row.lastUsedAt).toISOString()),
  },
];

const kindsOf = {
  all: [...new Set([...assetKinds, ...messageKinds])],
  asset: assetKinds,
  message: messageKinds,
};

const readAssets = (query: Record<string, string>) =>
  request(assetStatsListSchema, `/v1/stats/assets${queryString(query)}`).then(
    ({ assets }) => assets,
  );
const readMessages = (query: Record<string, string>) =>
  request(messageStatsListSchema, `/v1/stats/messages${queryString(query)}`).then(
    ({ messages }) => messages,
  );

/** What the figures of the overview count, item by item. */
export function Usage() {
  const { search, set, days, range, link } = useAddress();
  const period = periodQuery(days, range);
  const kind = search.get('kind') ?? '';
  const asked = search.get('type');
  const type = asked === 'asset' || asked === 'message' ? asked : 'all';
  const sort = toUsageSort(search.get('sort'));
  const order = search.get('order') === 'asc' ? 'asc' : 'desc';
  const usage = useQuery({
    queryKey: ['usage', type, period],
    queryFn: async () =>
      (
        await Promise.all([
          type === 'message' ? [] : readAssets(period),
          type === 'asset' ? [] : readMessages(period),
        ])
      ).flat(),
    placeholderData: keepPreviousData,
  });
  const rows = sortUsage(usage.data ?? [], sort, order).filter(
    (row) => kind === '' || row.kind === kind,
  );
  return (
    <Page
      title={t('usageTitle')}
      above={
        <Link className="back" href={link('/')}>
          <ArrowLeft size={14} aria-hidden /> {t('navOverview')}
        </Link>
      }
      actions={<RangePicker />}
    >
      <div className="filters">
        <Segmented
          label={t('kind')}
          value={type}
          options={[
            { value: 'all', text: t('everything') },
            { value: 'asset', text: t('navAssets') },
            { value: 'message', text: t('navMessages') },
          ]}
          onChange={(next) => set({ type: next === 'all' ? undefined : next, kind: undefined })}
        />
        <select
          className="input"
          aria-label={t('anyKind')}
          value={kind}
          onChange={(event) => set({ kind: event.target.value })}
        >
          <option value="">{t('anyKind')}</option>
          {kindsOf[type].map((each) => (
            <option key={each} value={each}>
              {nameOf('kind', each)}
            </option>
          ))}
        </select>
        {rows.length > 0 && (
          <p role="status">
            {tn(
              'usageTotal',
              rows.reduce((sum, { used }) => sum + used, 0),
            )}
          </p>
        )}
        {rows.length > 0 && (
          <SaveMenu title={t('usageTitle')} sheet={() => sheetOf(columns, rows)} />
        )}
        <p className="quiet">{t('usageText')}</p>
      </div>
      {usage.data ? (
        rows.length === 0 ? (
          <State title={t('usageNone')} />
        ) : (
          <DataTable
            label={t('usageTitle')}
            columns={columns}
            rows={rows}
            titleOf={(row) => row.title}
            hrefOf={(row) => link(`/${row.type}/${row.id}`)}
            sorting={{
              by: sort,
              order,
              onSort: (by) =>
                set({ sort: by, order: by === sort && order === 'desc' ? 'asc' : undefined }),
            }}
          />
        )
      ) : usage.error ? (
        <Failed error={usage.error} retry={() => void usage.refetch()} />
      ) : (
        <RowsSkeleton rows={10} />
      )}
    </Page>
  );
}
