import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../format/numbers.ts';
import { dayLabel } from '../format/times.ts';
import { tn, type CountedKey } from '../text.ts';
import { ticksUpTo } from './ticks.ts';

export interface DayFigure {
  day: string;
  value: number;
}

const quiet = { fill: 'var(--text-quiet)', fontSize: 12 };

function DayTip({
  active,
  payload,
  words,
}: {
  active?: boolean;
  payload?: readonly { payload?: DayFigure }[];
  words: CountedKey;
}) {
  const figure = payload?.[0]?.payload;
  if (!active || !figure) return null;
  return (
    <div className="chart-tip">
      <strong>{dayLabel(figure.day)}</strong> {tn(words, figure.value)}
    </div>
  );
}

/** Bars from zero, a day each. Its own file: the drawing library is loaded when there is something to draw. */
export default function DayBars({
  days,
  height,
  words,
}: {
  days: DayFigure[];
  height: number;
  words: CountedKey;
}) {
  const ticks = ticksUpTo(Math.max(...days.map(({ value }) => value)));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={days}
        accessibilityLayer={false}
        margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={days.length > 40 ? 1 : '18%'}
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="day"
          tickFormatter={dayLabel}
          tick={quiet}
          tickLine={false}
          axisLine={{ stroke: 'var(--hairline-strong)' }}
          minTickGap={28}
          interval="preserveStartEnd"
        />
        <YAxis
          width={36}
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          interval={0}
          tickFormatter={formatNumber}
          tick={quiet}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          content={<DayTip words={words} />}
          cursor={{ fill: 'var(--surface-hover)' }}
          isAnimationActive={false}
        />
        <Bar dataKey="value" fill="var(--accent)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
