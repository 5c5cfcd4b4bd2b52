import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { overviewSchema } from '../../../utils/contract/stats.ts';
import { useAddress } from '../../address.ts';
import { overviewKey } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
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
  const { days } = useAddress();
  const overview = useQuery({
    queryKey: [...overviewKey, days],
    queryFn: ({ signal }) =>
      request(overviewSchema, `/v1/stats/overview?days=${String(days)}`, { signal }),
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
  });
  const figures = overview.data;
  const nothingYet =
    figures &&
    figures.neverUsed.of === 0 &&
    figures.funnel.shown + figures.previousFunnel.shown === 0;
  return (
    <Page title={t('overviewTitle')} actions={<PeriodPicker />}>
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
