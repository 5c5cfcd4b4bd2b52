import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import { State } from '../../../components/ui/state.tsx';
import type { CollectionRecord } from '../../../utils/contract/collections.ts';
import { listCollections } from '../../api/board.ts';
import { collectionsKey } from '../../api/keys.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago } from '../../format/times.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { DataTable, type Column } from '../../table/data-table.tsx';
import { t } from '../../text.ts';
import { ContentTabs } from '../content/content-tabs.tsx';

const columns: Column<CollectionRecord, never>[] = [
  { key: 'title', head: t('title'), cell: (row) => row.title },
  {
    key: 'count',
    head: t('collectionHolds'),
    number: true,
    about: 'collection-holds',
    cell: (row) => formatNumber(row.contentIds.length),
  },
  {
    key: 'offered',
    head: t('collectionOffered'),
    number: true,
    about: 'collection-offered',
    cell: (row) => formatNumber(row.offered),
  },
  {
    key: 'updated',
    head: t('changed'),
    number: true,
    wideOnly: true,
    cell: (row) => ago(row.updatedAt),
  },
];

/** All collections of the workspace. */
export function CollectionList() {
  const list = useQuery({ queryKey: collectionsKey, queryFn: listCollections });
  const add = (
    <Link className="button" data-look="primary" href="/collections/new">
      <Plus size={15} aria-hidden /> {t('newCollection')}
    </Link>
  );
  return (
    <Page title={t('collections')} actions={add}>
      <ContentTabs />
      {list.error && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <RowsSkeleton rows={4} />
      ) : list.data.collections.length === 0 ? (
        <State title={t('noCollections')} actions={add}>
          {t('noCollectionsText')}
        </State>
      ) : (
        <DataTable
          label={t('collections')}
          columns={columns}
          rows={list.data.collections}
          titleOf={(row) => row.title}
          hrefOf={(row) => `/collections/${row.id}`}
          under={(row) => row.summary}
        />
      )}
    </Page>
  );
}
