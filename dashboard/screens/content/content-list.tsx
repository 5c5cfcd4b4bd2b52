import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { State } from '../../../components/ui/state.tsx';
import { useAddress } from '../../address.ts';
import { listContent, type ContentPage, type ContentType } from '../../api/content.ts';
import { contentKey } from '../../api/keys.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { DataTable } from '../../table/data-table.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { useSelection } from '../../table/use-selection.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { contentColumns } from './content-columns.tsx';
import { ContentTabs } from './content-tabs.tsx';
import { wordsOf } from './content-words.ts';
import { InAndOut } from './in-and-out.tsx';
import { ListFilters } from './list-filters.tsx';
import { nextSorting, readListAddress, type ListAddress } from './list-address.ts';
import { markedTitle } from './marked-title.tsx';
import { SearchSaid } from './search-said.tsx';

const pageSize = 100;
/** As many as can be changed at one go. */
const mostChosen = 500;

/** All assets or messages, of every status. */
export function ContentList({ type }: { type: ContentType }) {
  const words = wordsOf[type];
  const { search, set } = useAddress();
  const address = readListAddress(search, words.kinds);
  const { q, status, kind, verify, collection, sort, order } = address;
  const filters = [q, status, kind, verify, collection, address.address];
  const list = useInfiniteQuery({
    queryKey: [...contentKey, type, 'list', address],
    queryFn: ({ pageParam: offset, signal }) =>
      listContent(type, listQuery(address, offset), signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const known = pages.reduce((sum, page) => sum + page.records.length, 0);
      return known < total ? known : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const pages = list.data?.pages ?? [];
  const records = pages.flatMap((page) => page.records);
  const [page] = pages;
  const selection = useSelection(records.map(({ id }) => id).slice(0, mostChosen));
  const filtered = filters.some((value) => value !== '');
  const add = (
    <Link className="button" data-look="primary" href={`/${type}/new`}>
      <Plus size={15} aria-hidden /> {t(words.add)}
    </Link>
  );
  return (
    <Page
      title={t(words.list)}
      actions={
        <>
          <InAndOut />
          {add}
        </>
      }
    >
      <ContentTabs />
      <ListFilters
        key={type}
        type={type}
        address={address}
        onChange={set}
        count={page && (filtered || page.total > 0) ? tn('found', page.total) : undefined}
      />
      {page && <SearchSaid page={page} onQuery={(meant) => set({ q: meant })} />}
      {list.error && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <RowsSkeleton rows={10} />
      ) : records.length === 0 ? (
        <State
          title={filtered ? t('nothingFound') : t('nothingYet')}
          actions={
            filtered ? (
              <Button
                onClick={() =>
                  set({ q: '', status: '', kind: '', verify: '', collection: '', address: '' })
                }
              >
                {t('clearFilters')}
              </Button>
            ) : (
              <>
                {add}
                <Link className="button" href="/imports">
                  {t('importMany')}
                </Link>
              </>
            )
          }
        >
          {filtered ? t('nothingFoundText') : t(words.addFirst)}
        </State>
      ) : (
        <>
          <BulkBar selection={selection} />
          <DataTable
            label={t(words.list)}
            columns={contentColumns}
            rows={records}
            titleOf={(row) => markedTitle(row.title, rangesOf(pages, row.id))}
            hrefOf={(row) => `/${type}/${row.id}`}
            under={(row) => nameOf('kind', row.kind)}
            sorting={{ by: sort, order, onSort: (by) => set(nextSorting(address, by)) }}
            selection={selection}
          />
        </>
      )}
      {list.hasNextPage && (
        <div>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('showMore')}
          </Button>
        </div>
      )}
    </Page>
  );
}

const listQuery = ({ sort, ...filters }: ListAddress, offset: number) => ({
  ...filters,
  sort: sort ?? undefined,
  limit: pageSize,
  offset,
});

const rangesOf = (pages: readonly ContentPage[], id: string) =>
  pages.find(({ highlights }) => highlights[id])?.highlights[id] ?? [];
