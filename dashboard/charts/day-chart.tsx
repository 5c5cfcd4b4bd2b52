import { lazy, Suspense } from 'react';
import type { DefinitionId } from '../../utils/contract/definitions.ts';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { formatNumber } from '../format/numbers.ts';
import { dayLabel, fullDay } from '../format/times.ts';
import { t, tn, type CountedKey } from '../text.ts';
import { byWeek, isManyDays } from './by-week.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { DayFigure } from './day-bars.tsx';

const DayBars = lazy(() => import('./day-bars.tsx'));

/** One figure, day by day or week by week. */
export function DayChart({
  title,
  about,
  head,
  words,
  days,
  unit = 'day',
  height = 160,
}: {
  title: string;
  about?: DefinitionId;
  /** What the figures are, over their column in the table. */
  head: string;
  /** A day's figure in words: "used 3 times". */
  words: CountedKey;
  days: DayFigure[];
  /** What a bar stands for; a week is named by its Monday. */
  unit?: 'day' | 'week';
  height?: number;
}) {
  const best = days.reduce<DayFigure | undefined>(
    (top, day) => (top === undefined || day.value > top.value ? day : top),
    undefined,
  );
  const summary =
    best === undefined || best.value === 0
      ? t('chartNothing')
      : t('chartByDay', title, dayLabel(best.day), tn(words, best.value));
  return (
    <ChartFrame
      title={title}
      about={about}
      summary={summary}
      table={{
        heads: [t(unit), head],
        rows: days.map(({ day, value }) => ({
          key: day,
          cells: [fullDay(day), formatNumber(value)],
          plain: [day, value],
        })),
      }}
    >
      <Suspense fallback={<Skeleton height={height} />}>
        <DayBars days={days} height={height} words={words} unit={unit} />
      </Suspense>
    </ChartFrame>
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** How often cues were used, day by day; week by week where the days are many. */
export function UsedByDay({
  byDay,
  height,
}: {
  byDay: { day: string; used: number }[];
  height?: number;
}) {
  const days = byDay.map(({ day, used }) => ({ day, value: used }));
  const many = isManyDays(days);
  return (
    <DayChart
      title={t(many ? 'usedByWeek' : 'usedByDay')}
      about="used"
      head={t('used')}
      words="usedTimes"
      days={many ? byWeek(days, sum) : days}
      unit={many ? 'week' : 'day'}
      {...(height !== undefined && { height })}
    />
  );
}

/** How many reps were active, day by day; the best day of each week where the days are many. */
export function ActiveByDay({ byDay }: { byDay: { day: string; activeReps: number }[] }) {
  const days = byDay.map(({ day, activeReps }) => ({ day, value: activeReps }));
  const many = isManyDays(days);
  return (
    <DayChart
      title={t(many ? 'activeBestDay' : 'activeByDay')}
      about="active-reps"
      head={t('reps')}
      words="activeReps"
      // People of several days can't be added up.
      days={many ? byWeek(days, (values) => Math.max(...values)) : days}
      unit={many ? 'week' : 'day'}
      height={120}
    />
  );
}
