import { useQuery } from '@tanstack/react-query';
import { State } from '../../../components/ui/state.tsx';
import type { Adoption } from '../../../utils/contract/figures.ts';
import { readAdoption } from '../../api/figures.ts';
import { DayChart } from '../../charts/day-chart.tsx';
import { formatNumber, formatShare, shareOf } from '../../format/numbers.ts';
import { SaveMenu } from '../../save/save-menu.tsx';
import { Failed } from '../../shell/failed.tsx';
import { DataTable, sheetOf, type Column } from '../../table/data-table.tsx';
import { t } from '../../text.ts';
import { FiguresPage } from './figures-page.tsx';
import { FiguresSkeleton } from './figures-skeleton.tsx';

/** Who takes part, week by week and team by team. */
export function AdoptionScreen() {
  const adoption = useQuery({
    queryKey: ['adoption'],
    queryFn: ({ signal }) => readAdoption(signal),
  });
  return (
    <FiguresPage>
      {adoption.data ? (
        <Figures adoption={adoption.data} />
      ) : adoption.error ? (
        <Failed error={adoption.error} retry={() => void adoption.refetch()} />
      ) : (
        <FiguresSkeleton charts={[160, 160]} rows={2} />
      )}
    </FiguresPage>
  );
}

type Team = Adoption['teams'][number] & { id: string };
const share = ({ shown, taken }: { shown: number; taken: number }) =>
  shown === 0 ? '–' : formatShare(shareOf(taken, shown));

const teamColumns: Column<Team, never>[] = [
  {
    key: 'name',
    head: t('dimension_team'),
    about: 'team',
    cell: () => null,
    plain: ({ name }) => name || t('noTeam'),
  },
  {
    key: 'active',
    head: t('activeReps'),
    number: true,
    about: 'active-reps',
    cell: ({ figures }) =>
      figures === null ? (
        <span className="quiet">{t('fewerThan3')}</span>
      ) : (
        t('activeOf', formatNumber(figures.activeReps), formatNumber(figures.reps))
      ),
    plain: ({ figures }) => figures?.activeReps ?? t('fewerThan3'),
  },
  {
    key: 'situations',
    head: t('situations'),
    number: true,
    about: 'situations',
    wideOnly: true,
    cell: ({ figures }) => (figures === null ? '–' : formatNumber(figures.situations.shown)),
    plain: ({ figures }) => figures?.situations.shown ?? t('fewerThan3'),
  },
  {
    key: 'taken',
    head: t('cueTaken'),
    number: true,
    about: 'situations',
    cell: ({ figures }) => (figures === null ? '–' : share(figures.situations)),
    plain: ({ figures }) => figures?.situations.taken ?? t('fewerThan3'),
  },
];

function Figures({ adoption }: { adoption: Adoption }) {
  const { weeks, reps } = adoption;
  // The week under way is left out of what is said: it is not over.
  const [before, last] = weeks.slice(-3, -1);
  const teams = adoption.teams.map((team) => ({ ...team, id: team.name || '-' }));
  if (weeks.every(({ activeReps, situations }) => activeReps + situations.shown === 0)) {
    return <State title={t('adoptionNone')}>{t('figuresNoneText')}</State>;
  }
  return (
    <div className="figures">
      {last && before && (
        <div className="letter">
          <p>
            {t(
              'adoptionLetter',
              formatNumber(last.activeReps),
              formatNumber(reps),
              formatNumber(before.activeReps),
            )}{' '}
            {last.situations.shown > 0 &&
              t('adoptionShare', share(last.situations), formatNumber(last.situations.shown))}
          </p>
        </div>
      )}
      <h2 className="visually-hidden">{t('weekByWeek')}</h2>
      <section className="halves">
        <DayChart
          title={t('activeByWeek')}
          about="active-reps"
          head={t('activeReps')}
          words="activeReps"
          unit="week"
          days={weeks.map(({ from, activeReps }) => ({ day: from, value: activeReps }))}
        />
        <DayChart
          title={t('takenByWeek')}
          about="situations"
          head={t('cueTaken')}
          words="percent"
          unit="week"
          days={weeks.map(({ from, situations: { shown, taken } }) => ({
            day: from,
            value: Math.round(100 * shareOf(taken, shown)),
          }))}
        />
      </section>
      <section>
        <div className="section-head">
          <h2>{t('byTeam13')}</h2>
          <SaveMenu title={t('byTeam13')} sheet={() => sheetOf(teamColumns, teams)} />
        </div>
        {teams.every(({ name }) => name === '') ? (
          <State title={t('teamsNone')}>{t('teamsNoneText')}</State>
        ) : (
          <DataTable
            label={t('byTeam13')}
            columns={teamColumns}
            rows={teams}
            titleOf={({ name }) => name || t('noTeam')}
          />
        )}
      </section>
    </div>
  );
}
