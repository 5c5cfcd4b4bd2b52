import { lazy, Suspense } from 'react';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { formatNumber } from '../format/numbers.ts';
import { dayLabel } from '../format/times.ts';
import { t, tn } from '../text.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { DayFigure } from './day-bars.tsx';

const DayBars = lazy(() => import('./day-bars.tsx'));

/** How often cues were used, day by day. */
export function UsedByDay({ days, height = 160 }: { days: DayFigure[]; height?: number }) {
  const best = days.reduce<DayFigure | undefined>(
    (top, day) => (top === undefined || day.used > top.used ? day : top),
    undefined,
  );
  const summary =
    best === undefined || best.used === 0
      ? t('chartNothing')
      : tn('chartByDay', best.used, dayLabel(best.day));
  return (
    <ChartFrame
      title={t('usedByDay')}
      summary={summary}
      table={{
        heads: [t('day'), t('used')],
        rows: days.map(({ day, used }) => ({
          key: day,
          cells: [dayLabel(day), formatNumber(used)],
        })),
      }}
    >
      <Suspense fallback={<Skeleton height={height} />}>
        <DayBars days={days} height={height} />
      </Suspense>
    </ChartFrame>
  );
}
