import { useInfiniteQuery } from '@tanstack/react-query';
import { useBoard } from '../board/use-board.ts';
import { useClient } from '../client.tsx';
import type { TextKey } from '../text.tsx';
import { counted, useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { State } from '../ui/state.tsx';

/** Everything the server holds about this person, as it holds it. Fetched when asked for. */
export function RecordedPanel() {
  const t = useText();
  const client = useClient();
  const pages = useInfiniteQuery({
    queryKey: ['recorded'],
    queryFn: ({ pageParam }) =>
      client.ask('me.events', pageParam === undefined ? {} : { before: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.events.at(-1)?.id,
    enabled: false,
    retry: false,
  });
  const tellsRecords = useBoard()?.tellsRecords ?? false;
  const total = pages.data?.pages[0]?.total;
  const events = pages.data?.pages.flatMap((page) => page.events) ?? [];
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="recorded">
      <p className="quiet">{t('recordedText')}</p>
      {tellsRecords && <p className="quiet">{t('recordedRecords')}</p>}
      <div className="state-actions">
        <Button onClick={() => void pages.refetch()}>{t('showRecorded')}</Button>
      </div>
      {pages.isFetching && <Skeleton height={80} />}
      {pages.isError && (
        <State tone="bad" title={t('errorTitle')}>
          {t('recordedFailed')}
        </State>
      )}
      {total !== undefined && (
        <>
          <p role="status">{t(counted('recordedCount', total), total)}</p>
          {events.length > 0 && (
            <div className="table-wrap">
              <table>
                <thead>
                  <tr>
                    <th>{t('recordedWhen')}</th>
                    <th>{t('recordedWhat')}</th>
                    <th>{t('recordedAbout')}</th>
                    <th>{t('recordedStored')}</th>
                  </tr>
                </thead>
                <tbody>
                  {events.map((event) => (
                    <tr key={event.id}>
                      <td>{when.format(event.at)}</td>
                      <td>{t(`event_${event.kind}` as TextKey)}</td>
                      <td>{event.contentTitle ?? '–'}</td>
                      <td>
                        <code>
                          {Object.entries(event.stored)
                            .map(
                              ([name, value]) =>
                                `${name}: ${name.endsWith('At') ? new Date(Number(value)).toISOString() : String(value)}`,
                            )
                            .join(', ')}
                        </code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {events.length > 0 && events.length < total && (
            <Button disabled={pages.isFetching} onClick={() => void pages.fetchNextPage()}>
              {t('showMore')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
