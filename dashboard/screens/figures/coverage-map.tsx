import type { CoverageCell } from '../../../utils/contract/figures.ts';
import { industries, stages } from '../../../utils/contract/vocabulary.ts';
import { formatNumber } from '../../format/numbers.ts';
import { nameOf, t, tn } from '../../text.ts';

/** How full a cell is against the fullest, in four steps; its number tells it without colour. */
const depthOf = ({ aimed }: CoverageCell, most: number) =>
  Math.ceil((3 * aimed) / Math.max(1, most));

const isBare = ({ aimed, worked }: CoverageCell) => aimed === 0 && (worked === null || worked > 0);

const workedWords = ({ worked }: CoverageCell) =>
  worked === null ? t('workedFew') : worked === 0 ? t('workedNever') : tn('workedDays', worked);

/** A heat map that is a real table: industries down, stages across, what was made for it in each. */
export function CoverageMap({
  cells,
  open,
}: {
  cells: readonly CoverageCell[];
  open: (place: { stage: string; industry: string }) => void;
}) {
  const most = Math.max(...cells.map(({ aimed }) => aimed));
  const cellOf = new Map(cells.map((cell) => [`${cell.stage} ${cell.industry}`, cell]));
  return (
    // It scrolls where it is narrow, so it must be reachable by keyboard.
    <div className="heat-place" tabIndex={0} role="region" aria-label={t('coverageTitle')}>
      <table className="heat">
        <thead>
          <tr>
            <th scope="col">{t('industry')}</th>
            {stages.map((stage) => (
              <th key={stage} scope="col">
                {nameOf('stage', stage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {industries.map((industry) => (
            <tr key={industry}>
              <th scope="row">{nameOf('industry', industry)}</th>
              {stages.map((stage) => {
                const cell = cellOf.get(`${stage} ${industry}`);
                if (!cell) return null;
                const name = t('placeName', nameOf('stage', stage), nameOf('industry', industry));
                return (
                  <td key={stage}>
                    <button
                      type="button"
                      data-depth={depthOf(cell, most)}
                      data-bare={isBare(cell) || undefined}
                      aria-label={t(
                        'cellWords',
                        name,
                        formatNumber(cell.aimed),
                        formatNumber(cell.offered),
                        workedWords(cell),
                      )}
                      onClick={() => open({ stage, industry })}
                    >
                      {formatNumber(cell.aimed)}
                      {isBare(cell) && <span aria-hidden>●</span>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
