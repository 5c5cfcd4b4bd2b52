import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { State } from '../../../components/ui/state.tsx';
import { periodQuery, useAddress } from '../../address.ts';
import type { Gap } from '../../../utils/contract/gaps.ts';
import { listGaps } from '../../api/gaps.ts';
import { gapsKey } from '../../api/keys.ts';
import { SaveMenu } from '../../save/save-menu.tsx';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RangePicker } from '../../shell/range-picker.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { DataTable, sheetOf } from '../../table/data-table.tsx';
import { nameOf, t } from '../../text.ts';
import { gapColumns } from './gap-columns.tsx';
import { GapTabs } from './gap-tabs.tsx';
import { Wordings } from './wordings.tsx';

/** What reps looked for and did not find, and the way to write it. */
export function Gaps() {
  const { days, range } = useAddress();
  const period = periodQuery(days, range);
  const gaps = useQuery({
    queryKey: [...gapsKey, period],
    queryFn: ({ signal }) => listGaps(period, signal),
    placeholderData: keepPreviousData,
  });
  const rows = gaps.data ?? [];
  return (
    <Page title={t('gapsTitle')} actions={<RangePicker />}>
      <GapTabs />
      {(rows.length > 0 || gaps.isPending) && (
        <div className="filters">
          <p className="quiet">{t('gapsText')}</p>
          {rows.length > 0 && (
            <>
              <SaveMenu title={t('gapsTitle')} sheet={() => sheetOf(gapColumns, rows)} />
              <p className="quiet key-hint">{t('gapsKeys')}</p>
            </>
          )}
        </div>
      )}
      {!gaps.data ? (
        gaps.error ? (
          <Failed error={gaps.error} retry={() => void gaps.refetch()} />
        ) : (
          <RowsSkeleton />
        )
      ) : rows.length === 0 ? (
        <State title={t('gapsNone')}>{t('gapsNoneText')}</State>
      ) : (
        <DataTable
          label={t('gapsTitle')}
          columns={gapColumns}
          rows={rows}
          titleOf={(row) => row.text}
          under={whereWanted}
        />
      )}
    </Page>
  );
}

/** What it holds, and where it was wanted as far as that is known. */
const whereWanted = (gap: Gap) => (
  <>
    {[
      ...gap.stages.map((stage) => nameOf('stage', stage)),
      ...gap.industries.map((industry) => nameOf('industry', industry)),
    ].join('\u00a0· ')}
    <Wordings gap={gap} />
  </>
);
