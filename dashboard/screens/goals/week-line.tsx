import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Key } from 'react';
import type { GoalPoint } from '../../../utils/contract/goals.ts';
import { dayLabel } from '../../format/times.ts';
import { t } from '../../text.ts';
import { percent, pointWords } from './goal-words.ts';

const quiet = { fill: 'var(--text-quiet)', fontSize: 12 };
const height = 150;

function WeekTip({
  active,
  payload,
}: {
  active?: boolean;
  payload?: readonly { payload?: GoalPoint }[];
}) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div className="chart-tip">
      <strong>{t('weekOf', dayLabel(point.from))}</strong> {pointWords(point)}
    </div>
  );
}

/** As many as the contract of goals has. */
const weeksShown = 13;

interface DotProps {
  key?: Key | null | undefined;
  cx?: number | undefined;
  cy?: number | undefined;
  index?: number | undefined;
  value?: unknown;
}

/** A point a week; the week under way is hollow, and weeks without a figure leave a gap. */
function drawDot({ key, cx, cy, index, value }: DotProps) {
  if (cx === undefined || cy === undefined || value == null) return null;
  const isOpen = index === weeksShown - 1;
  return (
    <circle
      key={key}
      cx={cx}
      cy={cy}
      r={isOpen ? 4 : 2.5}
      fill={isOpen ? 'var(--surface)' : 'var(--accent)'}
      stroke="var(--accent)"
      strokeWidth={1.5}
    />
  );
}

/** A share from zero, week by week, and the line that was promised. Its own file: loaded when needed. */
export default function WeekLine({ weeks, target }: { weeks: GoalPoint[]; target: number }) {
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart
        data={weeks}
        accessibilityLayer={false}
        margin={{ top: 12, right: 84, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="from"
          tickFormatter={dayLabel}
          tick={quiet}
          tickLine={false}
          axisLine={{ stroke: 'var(--hairline-strong)' }}
          minTickGap={28}
          interval="preserveStartEnd"
        />
        <YAxis
          width={44}
          domain={[0, 100]}
          ticks={[0, 50, 100]}
          tickFormatter={percent}
          tick={quiet}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip content={<WeekTip />} isAnimationActive={false} />
        <ReferenceLine
          y={target}
          stroke="var(--text-quiet)"
          strokeDasharray="4 3"
          label={{
            value: t('goalTargetLine', percent(target)),
            position: 'right',
            fill: 'var(--text-quiet)',
            fontSize: 12,
          }}
        />
        <Line
          dataKey="value"
          stroke="var(--accent)"
          strokeWidth={2}
          isAnimationActive={false}
          dot={drawDot}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
