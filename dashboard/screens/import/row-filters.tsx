import {
  rowOutcomes,
  rowStates,
  type Import,
  type RowOutcome,
  type RowState,
} from '../../../utils/contract/imports.ts';
import type { RowFilter } from '../../api/imports.ts';
import { formatNumber } from '../../format/numbers.ts';
import { Segmented } from '../../shell/segmented.tsx';
import { nameOf, t } from '../../text.ts';

type Choice = '' | RowState | RowOutcome;

/** How many rows there are of each state, or of what came of them; a click shows them alone. */
export function RowFilters({
  shown,
  filter,
  onChange,
}: {
  shown: Import;
  filter: RowFilter;
  onChange: (filter: { state: string; outcome: string }) => void;
}) {
  const { counts, outcomes } = shown;
  const isDone = rowOutcomes.some((outcome) => (outcomes[outcome] ?? 0) > 0);
  const states = rowStates.filter((state) =>
    isDone ? state === 'unchanged' || state === 'retired' || state === 'bad' : true,
  );
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const option = (value: Choice, count: number) => ({
    value,
    text: `${nameOf('row', value === '' ? 'all' : value)} ${formatNumber(count)}`,
  });
  const chosen: Choice = filter.outcome ?? filter.state ?? '';
  const some = [
    ...(isDone ? rowOutcomes.map((outcome) => option(outcome, outcomes[outcome] ?? 0)) : []),
    ...states.map((state) => option(state, counts[state] ?? 0)),
  ].filter(({ value, text }) => value === chosen || !text.endsWith(' 0'));
  return (
    <Segmented<Choice>
      label={t('importFilter')}
      value={chosen}
      options={[option('', all), ...some]}
      onChange={(value) => {
        const isOutcome = rowOutcomes.some((outcome) => outcome === value);
        onChange({ state: isOutcome ? '' : value, outcome: isOutcome ? value : '' });
      }}
    />
  );
}
