import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { State } from '../../../components/ui/state.tsx';
import type { Coverage } from '../../../utils/contract/figures.ts';
import { periodQuery, useAddress } from '../../address.ts';
import { readCoverage } from '../../api/figures.ts';
import { formatNumber } from '../../format/numbers.ts';
import { SaveMenu } from '../../save/save-menu.tsx';
import { Defined } from '../../shell/defined.tsx';
import { Failed } from '../../shell/failed.tsx';
import { RangePicker } from '../../shell/range-picker.tsx';
import { Segmented } from '../../shell/segmented.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { CoverageCellDialog } from './coverage-cell.tsx';
import { CoverageMap } from './coverage-map.tsx';
import { WholeWeeks } from './whole-weeks.tsx';
import { FiguresPage } from './figures-page.tsx';
import { FiguresSkeleton } from './figures-skeleton.tsx';

/** What there is for each stage in each industry, and where reps work with nothing made for it. */
export function CoverageScreen() {
  const { search, set, days, range } = useAddress();
  const type = search.get('type') === 'message' ? 'message' : 'asset';
  const [stage, industry] = [search.get('stage'), search.get('industry')];
  const query = { ...periodQuery(days, range), type };
  const coverage = useQuery({
    queryKey: ['coverage', query],
    queryFn: ({ signal }) => readCoverage(query, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <FiguresPage actions={<RangePicker />}>
      <div className="filters" data-picture="without">
        <Segmented
          label={t('kind')}
          value={type}
          options={[
            { value: 'asset', text: t('navAssets') },
            { value: 'message', text: t('navMessages') },
          ]}
          onChange={(next) => set({ type: next === 'asset' ? undefined : next })}
        />
        <p className="quiet">{t('coverageText')}</p>
      </div>
      {coverage.data && <WholeWeeks counted={coverage.data.period} />}
      {coverage.data ? (
        <Map coverage={coverage.data} open={(place) => set(place)} />
      ) : coverage.error ? (
        <Failed error={coverage.error} retry={() => void coverage.refetch()} />
      ) : (
        <FiguresSkeleton charts={[620]} rows={0} />
      )}
      {stage !== null && industry !== null && (
        <CoverageCellDialog
          query={{ ...query, stage, industry }}
          onClose={() => set({ stage: undefined, industry: undefined })}
        />
      )}
    </FiguresPage>
  );
}

function Map({
  coverage,
  open,
}: {
  coverage: Coverage;
  open: (place: { stage: string; industry: string }) => void;
}) {
  const figure = useRef<HTMLDivElement>(null);
  const { cells } = coverage;
  const bare = cells.filter(({ aimed, worked }) => aimed === 0 && worked !== null && worked > 0);
  const wanting = bare.toSorted((a, b) => (b.worked ?? 0) - (a.worked ?? 0)).slice(0, 5);
  const nothing = cells.filter(({ offered }) => offered === 0).length;
  if (nothing === cells.length) return <State title={t('usageNone')}>{t('coverageNone')}</State>;
  return (
    <div className="figures">
      <div className="letter">
        <p>
          {nothing === 0
            ? t('coverageAll')
            : tn('coverageNothing', nothing, formatNumber(cells.length))}{' '}
          {bare.length === 0 ? t('coverageNoBare') : tn('coverageBare', bare.length)}
        </p>
      </div>
      {wanting.length > 0 && (
        <ul className="plain-list">
          {wanting.map(({ stage, industry, worked }) => (
            <li key={`${stage} ${industry}`}>
              <button type="button" className="link" onClick={() => open({ stage, industry })}>
                {t('placeName', nameOf('stage', stage), nameOf('industry', industry))}
              </button>
              <small>{tn('workedDays', worked ?? 0)}</small>
            </li>
          ))}
        </ul>
      )}
      <section ref={figure} className="chart">
        <div className="section-head">
          <h2>
            {t('coverageTitle')} <Defined id="offered-there" /> <Defined id="worked" />
          </h2>
          <SaveMenu
            title={t('coverageTitle')}
            picture={figure}
            sheet={() => ({
              heads: [
                t('stage'),
                t('industry'),
                t('offeredThere'),
                t('aimedThere'),
                t('workedThere'),
              ],
              rows: cells.map((cell) => [
                nameOf('stage', cell.stage),
                nameOf('industry', cell.industry),
                cell.offered,
                cell.aimed,
                cell.worked ?? t('fewerThan3'),
              ]),
            })}
          />
        </div>
        <CoverageMap cells={cells} open={open} />
        <p className="quiet">{t('coverageKey')}</p>
      </section>
    </div>
  );
}
