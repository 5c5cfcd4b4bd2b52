import { t } from '../text.ts';
import type { Selection } from './use-selection.ts';

/** The box of one row. A shift-click chooses every row since the last one. */
export function ChooseRow({ selection, id }: { selection: Selection; id: string }) {
  return (
    <label className="choice-box">
      <input
        type="checkbox"
        aria-label={t('chooseRow')}
        checked={selection.chosen.has(id)}
        onClick={(event) => selection.choose(id, event.shiftKey)}
        // The click has done it: shift is known there alone.
        onChange={() => undefined}
      />
    </label>
  );
}

/** The box of all rows that are shown. */
export function ChooseAll({ selection }: { selection: Selection }) {
  const { chosen, ids } = selection;
  const isAll = ids.length > 0 && chosen.size === ids.length;
  return (
    <label className="choice-box">
      <input
        type="checkbox"
        aria-label={t('chooseAll')}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = chosen.size > 0 && !isAll;
        }}
        onChange={isAll ? selection.none : selection.all}
      />
    </label>
  );
}
