import { useQuery } from '@tanstack/react-query';
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
  const events = useQuery({
    queryKey: ['recorded'],
    queryFn: () => client.ask('me.events', {}),
    enabled: false,
    retry: false,
  });
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="recorded">
      <p className="quiet">{t('recordedText')}</p>
      <div className="state-actions">
        <Button onClick={() => void events.refetch()}>{t('showRecorded')}</Button>
      </div>
      {events.isFetching && <Skeleton height={80} />}
      {events.isError && (
        <State tone="bad" title={t('errorTitle')}>
          {t('recordedFailed')}
        </State>
      )}
      {events.data && !events.isFetching && (
        <>
          <p role="status">{t(counted('recordedCount', events.data.total), events.data.total)}</p>
          {events.data.events.length > 0 && (
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
                  {events.data.events.map((event) => (
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
        </>
      )}
    </div>
  );
}
