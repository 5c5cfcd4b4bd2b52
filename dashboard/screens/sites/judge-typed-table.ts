import type { SelectorTable } from '../../../utils/contract/selector-table.ts';
import type { HostId } from '../../../utils/contract/vocabulary.ts';
import { judgeTable, type TableFault } from '../../../utils/domain/sites/judge-table.ts';
import { t } from '../../text.ts';

/** What goes into what an element holds; between two selectors. */
const into = ' >>> ';

/**
 * A table as someone typed it, judged before it is sent, as the server will judge it; and whether its
 * selectors are ones, which the server can't tell.
 *
 * @param lowest the version it must have at least
 * @param isKnown asks the browser whether it understands a selector
 */
export function judgeTypedTable(
  text: string,
  target: { host: HostId; lowest: number },
  isKnown: (css: string) => boolean,
): { table: SelectorTable } | { faults: TableFault[] } {
  let typed: unknown;
  try {
    typed = JSON.parse(text);
  } catch (error) {
    const message = t('tableNoJson', error instanceof Error ? error.message : '');
    return { faults: [{ path: '', message }] };
  }
  const verdict = judgeTable(typed, target.host);
  if ('faults' in verdict) return verdict;
  const { table } = verdict;
  const faults: TableFault[] = selectorsOf(table)
    .filter(({ css }) => !css.split(into).every(isKnown))
    .map(({ path }) => ({ path, message: t('tableNoSelector') }));
  if (table.version < target.lowest) {
    faults.unshift({ path: 'version', message: t('tableOldVersion', target.lowest) });
  }
  return faults.length > 0 ? { faults } : { table };
}

const selectorsOf = ({ parts, room }: SelectorTable) => [
  ...Object.entries(parts).flatMap(([part, strategies]) =>
    strategies.map(({ css }, at) => ({ css, path: `parts.${part}.${String(at)}.css` })),
  ),
  ...room.map(({ css }, at) => ({ css, path: `room.${String(at)}.css` })),
];

/** Whether this browser understands a selector. */
export function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
