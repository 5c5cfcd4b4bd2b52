import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import type { Goal } from '../../../utils/contract/goals.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { formatNumber } from '../../format/numbers.ts';
import { dayLabel, fullDay } from '../../format/times.ts';
import { t } from '../../text.ts';
import { percent, pointWords, standingOf } from './goal-words.ts';

const WeekLine = lazy(() => import('./week-line.tsx'));

/** The last 13 weeks of a goal. */
export function GoalChart({ goal }: { goal: Goal }) {
  const { weeks, target } = goal;
  const { last, soFar } = standingOf(goal);
  const shown = last ?? soFar;
  const summary = shown
    ? t('goalChartWords', dayLabel(shown.from), pointWords(shown), percent(target))
    : t('goalNothing');
  return (
    <ChartFrame
      title={t('lastWeeks')}
      saveAs={goal.title}
      summary={summary}
      table={{
        heads: [t('week'), t('goalShareHead'), t('goalOfHead')],
        rows: weeks.map(({ from, value, of }, index) => ({
          key: from,
          cells: [
            index === weeks.length - 1 ? t('weekSoFar', fullDay(from)) : fullDay(from),
            value === null ? '–' : percent(value),
            formatNumber(of),
          ],
          plain: [from, value, of],
        })),
      }}
    >
      <Suspense fallback={<Skeleton height={150} />}>
        <WeekLine weeks={weeks} target={target} />
      </Suspense>
    </ChartFrame>
  );
}
