import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { State } from '../../../components/ui/state.tsx';
import {
  assetStatsListSchema,
  messageStatsListSchema,
  type UsageRow,
} from '../../../utils/contract/stats.ts';
import { useAddress, withDays } from '../../address.ts';
import { request } from '../../api/request.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
import { Segmented } from '../../shell/segmented.tsx';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { nameOf, t } from '../../text.ts';
import { sortUsage, toUsageSort, type UsageSort } from './sort-usage.ts';

const columns: Column<UsageRow, UsageSort>[] = [
  { key: 'title', head: t('title'), sort: 'title', cell: (row) => row.title },
  { key: 'kind', head: t('kind'), wideOnly: true, cell: (row) => nameOf('kind', row.kind) },
  {
    key: 'shown',
    head: t('shown'),
    sort: 'shown',
    number: true,
    cell: (row) => formatNumber(row.shown),
  },
  {
    key: 'opened',
    head: t('opened'),
    sort: 'opened',
    number: true,
    wideOnly: true,
    cell: (row) => formatNumber(row.opened),
  },
  {
    key: 'used',
    head: t('used'),
    sort: 'used',
    number: true,
    cell: (row) => formatNumber(row.used),
  },
  {
    key: 'last',
    head: t('lastUsed'),
    sort: 'lastUsed',
    number: true,
    wideOnly: true,
    cell: (row) => (row.lastUsedAt === null ? t('never') : ago(row.lastUsedAt)),
  },
];

const readAssets = (days: number) =>
  request(assetStatsListSchema, `/v1/stats/assets?days=${String(days)}`).then(
    ({ assets }) => assets,
  );
const readMessages = (days: number) =>
  request(messageStatsListSchema, `/v1/stats/messages?days=${String(days)}`).then(
    ({ messages }) => messages,
  );

/** What the figures of the overview count, item by item. */
export function Usage() {
  const { search, set, days } = useAddress();
  const type = search.get('type') === 'message' ? 'message' : 'asset';
  const sort = toUsageSort(search.get('sort'));
  const order = search.get('order') === 'asc' ? 'asc' : 'desc';
  const usage = useQuery({
    queryKey: ['usage', type, days],
    queryFn: () => (type === 'asset' ? readAssets(days) : readMessages(days)),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t('usageTitle')}
      above={
        <Link className="back" href={withDays('/', days)}>
          <ArrowLeft size={14} aria-hidden /> {t('navOverview')}
        </Link>
      }
      actions={<PeriodPicker />}
    >
      <div className="filters">
        <Segmented
          label={t('kind')}
          value={type}
          options={[
            { value: 'asset', text: t('navAssets') },
            { value: 'message', text: t('navMessages') },
          ]}
          onChange={(next) => set({ type: next === 'asset' ? undefined : next })}
        />
        <p className="quiet">{t('usageText')}</p>
      </div>
      {usage.data ? (
        usage.data.length === 0 ? (
          <State title={t('usageNone')} />
        ) : (
          <DataTable
            label={t('usageTitle')}
            columns={columns}
            rows={sortUsage(usage.data, sort, order)}
            titleOf={(row) => row.title}
            hrefOf={(row) => withDays(`/${row.type}/${row.id}`, days)}
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
        <Skeleton height={420} />
      )}
    </Page>
  );
}
