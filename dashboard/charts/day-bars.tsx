import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatNumber, formatShare } from '../format/numbers.ts';
import { dayLabel } from '../format/times.ts';
import { t, tn, type CountedKey } from '../text.ts';
import { labelled, ticksUpTo } from './ticks.ts';

export interface DayFigure {
  day: string;
  value: number;
}

const quiet = { fill: 'var(--text-quiet)', fontSize: 12 };

function DayTip({
  active,
  payload,
  words,
  unit,
}: {
  active?: boolean;
  payload?: readonly { payload?: DayFigure }[];
  words: CountedKey;
  unit: 'day' | 'week';
}) {
  const figure = payload?.[0]?.payload;
  if (!active || !figure) return null;
  return (
    <div className="chart-tip">
      <strong>{unit === 'week' ? t('weekOf', dayLabel(figure.day)) : dayLabel(figure.day)}</strong>{' '}
      {tn(words, figure.value)}
    </div>
  );
}

/** Bars from zero, a day or a week each. Its own file: the drawing library is loaded when there is something to draw. */
export default function DayBars({
  days,
  height,
  words,
  unit,
}: {
  days: DayFigure[];
  height: number;
  words: CountedKey;
  unit: 'day' | 'week';
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
          ticks={labelled(days.map(({ day }) => day))}
          minTickGap={8}
          interval="preserveStartEnd"
        />
        <YAxis
          width={words === 'percent' ? 44 : 36}
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          interval={0}
          tickFormatter={(value: number) =>
            words === 'percent' ? formatShare(value / 100) : formatNumber(value)
          }
          tick={quiet}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          content={<DayTip words={words} unit={unit} />}
          cursor={{ fill: 'var(--surface-hover)' }}
          isAnimationActive={false}
        />
        <Bar dataKey="value" fill="var(--accent)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
