import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { State } from '../../../components/ui/state.tsx';
import type { Deals, Outcomes } from '../../../utils/contract/outcomes.ts';
import { periodQuery, useAddress } from '../../address.ts';
import { readOutcomes } from '../../api/figures.ts';
import { useMe } from '../../api/use-me.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { SaveMenu } from '../../save/save-menu.tsx';
import { Defined } from '../../shell/defined.tsx';
import { Failed } from '../../shell/failed.tsx';
import { RangePicker } from '../../shell/range-picker.tsx';
import { DataTable, sheetOf, type Column } from '../../table/data-table.tsx';
import { nameOf, t, tn } from '../../text.ts';
import { FiguresPage } from './figures-page.tsx';
import { FiguresSkeleton } from './figures-skeleton.tsx';

/** Won and lost deals, and the content that was used on them; never that it won them. */
export function OutcomesScreen() {
  const { days, range } = useAddress();
  const query = periodQuery(days, range);
  const outcomes = useQuery({
    queryKey: ['outcomes', query],
    queryFn: ({ signal }) => readOutcomes(query, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <FiguresPage actions={<RangePicker />}>
      {outcomes.data ? (
        outcomes.data.on ? (
          <Figures outcomes={outcomes.data} />
        ) : (
          <OutcomesOff />
        )
      ) : outcomes.error ? (
        <Failed error={outcomes.error} retry={() => void outcomes.refetch()} />
      ) : (
        <FiguresSkeleton charts={[]} rows={6} />
      )}
    </FiguresPage>
  );
}

function OutcomesOff() {
  const isAdmin = useMe().role === 'admin';
  return (
    <State title={t('outcomesOff')}>
      {t('outcomesOffText')}{' '}
      {isAdmin ? <Link href="/settings">{t('toSettings')}</Link> : t('outcomesOffAsk')}
    </State>
  );
}

type Row = Outcomes['contents'][number];

const rateWords = ({ rate }: Deals) =>
  rate === null
    ? t('tooFewToSay')
    : t('rateBetween', formatShare(rate.value), formatShare(rate.low), formatShare(rate.high));

const columns: Column<Row, never>[] = [
  { key: 'title', head: t('title'), cell: ({ title }) => title, plain: ({ title }) => title },
  {
    key: 'deals',
    head: t('usedOnDeals'),
    number: true,
    about: 'outcomes',
    cell: ({ deals }) => formatNumber(deals),
    plain: ({ deals }) => deals,
  },
  {
    key: 'won',
    head: t('won'),
    number: true,
    about: 'outcomes',
    cell: ({ won }) => formatNumber(won),
    plain: ({ won }) => won,
  },
  {
    key: 'lost',
    head: t('lost'),
    number: true,
    about: 'outcomes',
    cell: ({ lost }) => formatNumber(lost),
    plain: ({ lost }) => lost,
  },
  {
    key: 'rate',
    head: t('shareWon'),
    number: true,
    wideOnly: true,
    about: 'win-rate',
    cell: (row) =>
      row.rate === null ? <span className="quiet">{rateWords(row)}</span> : rateWords(row),
    plain: ({ rate }) => rate?.value ?? t('tooFewToSay'),
  },
];

function Figures({ outcomes }: { outcomes: Outcomes }) {
  const { all, contents, enough } = outcomes;
  if (all.deals === 0) return <State title={t('outcomesNone')}>{t('outcomesNoneText')}</State>;
  return (
    <div className="figures">
      <div className="letter">
        <p>
          {tn('outcomesLetter', all.deals, formatNumber(all.won), formatNumber(all.lost))}{' '}
          {all.rate !== null && t('outcomesRate', rateWords(all))} <Defined id="win-rate" />
        </p>
        <p>{t('outcomesMean')}</p>
      </div>
      <section>
        <div className="section-head">
          <h2>{t('usedOnDeals')}</h2>
          <SaveMenu title={t('outcomesTab')} sheet={() => sheetOf(columns, contents)} />
        </div>
        {contents.length === 0 ? (
          <State title={t('outcomesNoUse')} />
        ) : (
          <>
            <p className="quiet">{t('tooFewMeans', formatNumber(enough))}</p>
            <DataTable
              label={t('usedOnDeals')}
              columns={columns}
              rows={contents}
              titleOf={({ title }) => title}
              hrefOf={({ type, id }) => `/${type}/${id}`}
              under={({ kind }) => nameOf('kind', kind)}
            />
          </>
        )}
      </section>
    </div>
  );
}
