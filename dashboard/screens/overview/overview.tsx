import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { overviewSchema } from '../../../utils/contract/stats.ts';
import { periodQuery, useAddress } from '../../address.ts';
import { overviewKey } from '../../api/keys.ts';
import { queryString, request } from '../../api/request.ts';
import { useHashOnce } from '../../shell/use-hash-once.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RangePicker } from '../../shell/range-picker.tsx';
import { t } from '../../text.ts';
import { Figures } from './figures.tsx';
import { FirstSteps } from './first-steps.tsx';
import { Letter } from './letter.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { TasksSentence } from './tasks-sentence.tsx';
import { VerifySentence } from './verify-sentence.tsx';

/** Asked anew this often while someone looks. */
const everyMs = 5_000;

/** What works, what is missing, who waits: in words first. */
export function Overview() {
  const { days, range } = useAddress();
  const period = periodQuery(days, range);
  const overview = useQuery({
    queryKey: [...overviewKey, period],
    queryFn: ({ signal }) =>
      request(overviewSchema, `/v1/stats/overview${queryString(period)}`, { signal }),
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
  });
  const figures = overview.data;
  useHashOnce(figures !== undefined);
  const nothingYet =
    figures &&
    figures.neverUsed.of === 0 &&
    figures.funnel.shown + figures.previousFunnel.shown === 0;
  return (
    <Page title={t('overviewTitle')} actions={<RangePicker />}>
      {figures ? (
        nothingYet ? (
          <FirstSteps />
        ) : (
          <>
            <Letter overview={figures}>
              <TasksSentence />
              <VerifySentence />
            </Letter>
            <Figures overview={figures} />
          </>
        )
      ) : overview.error ? (
        <Failed error={overview.error} retry={() => void overview.refetch()} />
      ) : (
        <OverviewSkeleton />
      )}
    </Page>
  );
}
