import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { State } from '../../../components/ui/state.tsx';
import { feedbackStates, verdicts } from '../../../utils/contract/vocabulary.ts';
import { useAddress } from '../../address.ts';
import { listFeedback } from '../../api/feedback.ts';
import { feedbackKey } from '../../api/keys.ts';
import { formatNumber } from '../../format/numbers.ts';
import { CardsSkeleton } from '../../shell/cards-skeleton.tsx';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { useRowKeys } from '../../table/use-row-keys.ts';
import { nameOf, t, tn } from '../../text.ts';
import { FeedbackItems } from './feedback-items.tsx';
import { readInboxAddress } from './inbox-address.ts';
import { LoopTabs } from './loop-tabs.tsx';

const pageSize = 50;

/** Who waits for an answer; and all that was ever said, by state and verdict. */
export function FeedbackInbox() {
  const { search, set } = useAddress();
  const { state, verdict, filter } = readInboxAddress(search);
  const list = useInfiniteQuery({
    queryKey: [...feedbackKey, 'list', filter],
    queryFn: ({ pageParam: offset, signal }) =>
      listFeedback({ ...filter, limit: pageSize, offset }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const known = pages.reduce((sum, page) => sum + page.feedback.length, 0);
      return known < total ? known : undefined;
    },
    placeholderData: keepPreviousData,
  });
  useRowKeys({ r: (row) => row.querySelector('textarea')?.focus() });
  const items = list.data?.pages.flatMap((page) => page.feedback) ?? [];
  const first = list.data?.pages[0];
  const counts = first?.counts;
  return (
    <Page title={t('feedbackTitle')}>
      <LoopTabs />
      <p className="quiet">{t('feedbackText')}</p>
      <search className="filters feedback-filters">
        <select
          className="input"
          aria-label={t('state')}
          value={state}
          onChange={(event) =>
            set({ state: event.target.value === 'waiting' ? '' : event.target.value })
          }
        >
          <option value="waiting">{t('stateWaiting')}</option>
          <option value="all">{t('stateAll')}</option>
          {feedbackStates.map((each) => (
            <option key={each} value={each}>
              {nameOf('state', each)}
              {counts && ` (${formatNumber(counts[each])})`}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label={t('verdict')}
          value={verdict}
          onChange={(event) => set({ verdict: event.target.value })}
        >
          <option value="">{t('anyVerdict')}</option>
          {verdicts.map((each) => (
            <option key={each} value={each}>
              {nameOf('verdict', each)}
            </option>
          ))}
        </select>
        <span className="quiet" role="status">
          {first && first.total > 0 && tn('found', first.total)}
        </span>
        {items.length > 0 && <span className="quiet key-hint">{t('feedbackKeys')}</span>}
      </search>
      {list.error && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <CardsSkeleton answer />
      ) : items.length === 0 ? (
        <State
          icon={Inbox}
          title={state === 'waiting' ? t('inboxEmpty') : t('nothingFound')}
          actions={
            <Button onClick={() => set({ state: 'all', verdict: '' })}>
              {t('showAllFeedback')}
            </Button>
          }
        >
          {state === 'waiting' ? t('inboxEmptyText') : t('nothingFoundText')}
        </State>
      ) : (
        <FeedbackItems items={items} />
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
