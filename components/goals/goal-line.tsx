import type { Goal } from '../../utils/contract/goals.ts';
import { useText } from '../text.tsx';
import { percent, shortDay } from './goal-words.ts';

const width = 240;
const height = 44;
const pad = 3;

/** A goal's last 13 weeks, with its target as a dashed line. Weeks with nothing to count are gaps. */
export function GoalLine({ goal }: { goal: Goal }) {
  const t = useText();
  const x = (at: number) => pad + (at * (width - 2 * pad)) / (goal.weeks.length - 1);
  const y = (value: number) => height - pad - (value / 100) * (height - 2 * pad);
  const runs: string[] = [];
  let run: string[] = [];
  for (const [at, { value }] of goal.weeks.entries()) {
    if (value !== null) run.push(`${x(at).toFixed(1)},${y(value).toFixed(1)}`);
    if ((value === null || at === goal.weeks.length - 1) && run.length > 0) {
      runs.push(run.join(' '));
      run = [];
    }
  }
  const known = goal.weeks.filter(({ value }) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  const label =
    first && last
      ? t(
          'goalLine',
          shortDay(first.from),
          percent(first.value ?? 0),
          shortDay(last.from),
          percent(last.value ?? 0),
          percent(goal.target),
        )
      : t('goalLineEmpty');
  return (
    <svg
      className="goal-line"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <line
        className="goal-target"
        x1={pad}
        x2={width - pad}
        y1={y(goal.target)}
        y2={y(goal.target)}
      />
      {runs.map((points) =>
        // One week alone has no line: a dot of a line's width.
        points.includes(' ') ? (
          <polyline key={points} className="goal-weeks" points={points} />
        ) : (
          <polyline key={points} className="goal-weeks" points={`${points} ${points}`} />
        ),
      )}
    </svg>
  );
}
