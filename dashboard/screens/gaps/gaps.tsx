import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { State } from '../../../components/ui/state.tsx';
import { useAddress } from '../../address.ts';
import { listGaps } from '../../api/gaps.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { PeriodPicker } from '../../shell/period-picker.tsx';
import { DataTable } from '../../table/data-table.tsx';
import { nameOf, t } from '../../text.ts';
import { gapColumns, type GapRow } from './gap-columns.tsx';

/** What reps looked for and did not find, and the way to write it. */
export function Gaps() {
  const { days } = useAddress();
  const gaps = useQuery({
    queryKey: ['gaps', days],
    queryFn: ({ signal }) => listGaps(days, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('gapsTitle')} actions={<PeriodPicker />}>
      {!gaps.data ? (
        gaps.error ? (
          <Failed error={gaps.error} retry={() => void gaps.refetch()} />
        ) : (
          <Skeleton height={420} />
        )
      ) : gaps.data.length === 0 ? (
        <State title={t('gapsNone')}>{t('gapsNoneText')}</State>
      ) : (
        <>
          <div className="filters">
            <p className="quiet">{t('gapsText')}</p>
            <p className="quiet key-hint">{t('gapsKeys')}</p>
          </div>
          <DataTable
            label={t('gapsTitle')}
            columns={gapColumns}
            rows={gaps.data.map((gap) => ({ ...gap, id: gap.text }))}
            titleOf={(row) => row.text}
            under={whereWanted}
          />
        </>
      )}
    </Page>
  );
}

/** The stages and industries of the pages it was wanted on, as far as they are known. */
const whereWanted = ({ stages, industries }: GapRow) =>
  [
    ...stages.map((stage) => nameOf('stage', stage)),
    ...industries.map((industry) => nameOf('industry', industry)),
  ].join(' · ');
