import { useQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { State } from '../../../components/ui/state.tsx';
import {
  requestStates,
  type ContentRequest,
  type RequestState,
} from '../../../utils/contract/requests.ts';
import { useAddress } from '../../address.ts';
import { requestsKey } from '../../api/keys.ts';
import { listRequests } from '../../api/requests.ts';
import { formatNumber } from '../../format/numbers.ts';
import { CardsSkeleton } from '../../shell/cards-skeleton.tsx';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { Segmented } from '../../shell/segmented.tsx';
import { useRowKeys } from '../../table/use-row-keys.ts';
import { nameOf, t } from '../../text.ts';
import { GapTabs } from '../gaps/gap-tabs.tsx';
import { NewRequest } from './new-request.tsx';
import { RequestItem } from './request-item.tsx';

const countOf = (requests: readonly ContentRequest[], state: RequestState) =>
  requests.filter((request) => request.state === state).length;

/** What marketing took up: who wants it is told what comes of it. */
export function Requests() {
  const { search, set } = useAddress();
  const state = requestStates.find((each) => each === search.get('state'));
  const list = useQuery({
    queryKey: requestsKey,
    queryFn: ({ signal }) => listRequests(signal),
  });
  useRowKeys();
  const shown = list.data?.filter((request) => state === undefined || request.state === state);
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
          <>
            <div className="filters">
              <Segmented<RequestState | ''>
                label={t('status')}
                value={state ?? ''}
                options={[
                  { value: '', text: `${t('requestsAll')} ${formatNumber(list.data.length)}` },
                  ...requestStates.map((value) => ({
                    value,
                    text: `${nameOf('request', value)} ${formatNumber(countOf(list.data, value))}`,
                  })),
                ]}
                onChange={(value) => set({ state: value || undefined })}
              />
            </div>
            {shown?.length === 0 && <p className="quiet">{t('requestsNoneSuch')}</p>}
            <ul className="feedback-list">
              {shown?.map((request) => (
                <RequestItem key={request.id} request={request} />
              ))}
            </ul>
          </>
        )
      ) : list.error ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <CardsSkeleton />
      )}
    </Page>
  );
}
