import { lazy, Suspense } from 'react';
import type { DefinitionId } from '../../utils/contract/definitions.ts';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { formatNumber } from '../format/numbers.ts';
import { dayLabel } from '../format/times.ts';
import { t, tn, type CountedKey } from '../text.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { DayFigure } from './day-bars.tsx';

const DayBars = lazy(() => import('./day-bars.tsx'));

/** One figure, day by day. */
export function DayChart({
  title,
  about,
  head,
  words,
  days,
  height = 160,
}: {
  title: string;
  about?: DefinitionId;
  /** What the figures are, over their column in the table. */
  head: string;
  /** A day's figure in words: "used 3 times". */
  words: CountedKey;
  days: DayFigure[];
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
        heads: [t('day'), head],
        rows: days.map(({ day, value }) => ({
          key: day,
          cells: [dayLabel(day), formatNumber(value)],
        })),
      }}
    >
      <Suspense fallback={<Skeleton height={height} />}>
        <DayBars days={days} height={height} words={words} />
      </Suspense>
    </ChartFrame>
  );
}

/** How often cues were used, day by day. */
export const UsedByDay = ({
  byDay,
  height,
}: {
  byDay: { day: string; used: number }[];
  height?: number;
}) => (
  <DayChart
    title={t('usedByDay')}
    about="used"
    head={t('used')}
    words="usedTimes"
    days={byDay.map(({ day, used }) => ({ day, value: used }))}
    {...(height !== undefined && { height })}
  />
);
