import { useQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { State } from '../../../components/ui/state.tsx';
import { requestsKey } from '../../api/keys.ts';
import { listRequests } from '../../api/requests.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { useRowKeys } from '../../table/use-row-keys.ts';
import { t } from '../../text.ts';
import { GapTabs } from '../gaps/gap-tabs.tsx';
import { NewRequest } from './new-request.tsx';
import { RequestItem } from './request-item.tsx';

/** What marketing took up: who wants it is told what comes of it. */
export function Requests() {
  const list = useQuery({
    queryKey: requestsKey,
    queryFn: ({ signal }) => listRequests(signal),
  });
  useRowKeys();
  return (
    <Page title={t('navRequests')}>
      <GapTabs />
      <h2 className="visually-hidden">{t('navRequests')}</h2>
      <p className="quiet">{t('requestsText')}</p>
      <NewRequest />
      {list.data ? (
        list.data.length === 0 ? (
          <State icon={Megaphone} title={t('requestsNone')}>
            {t('requestsNoneText')}
          </State>
        ) : (
          <ul className="feedback-list">
            {list.data.map((request) => (
              <RequestItem key={request.id} request={request} />
            ))}
          </ul>
        )
      ) : list.error ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Skeleton height={280} />
      )}
    </Page>
  );
}
