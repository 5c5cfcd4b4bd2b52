import { useEffect, useRef } from 'react';

/** Typing must never be taken for a command, nor what is pressed in a dialog or a menu over the rows. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select') ||
    target.closest('[role=dialog], [role=menu]') !== null);

/**
 * `j` and `k` walk through the elements that carry `data-row`, by focus, so that Enter opens a link
 * as it always does. Other keys are given the row that has the focus. When that row goes, the one
 * that comes up in its place has it.
 */
export function useRowKeys(others: Record<string, (row: HTMLElement) => void> = {}): void {
  const last = useRef<{ row: HTMLElement; at: number } | null>(null);
  useEffect(() => {
    const findRows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
    const gone = last.current !== null && !last.current.row.isConnected ? last.current : null;
    if (gone && document.activeElement === document.body) {
      last.current = null;
      const rows = findRows();
      rows[Math.min(gone.at, rows.length - 1)]?.focus();
    }
    const onFocus = ({ target }: FocusEvent) => {
      const rows = findRows();
      const at = rows.findIndex((row) => target instanceof Node && row.contains(target));
      const row = rows[at];
      last.current = row ? { row, at } : null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const rows = findRows();
      const here = rows.findIndex((row) =>
        (row.closest('tr') ?? row).contains(document.activeElement),
      );
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step !== 0) {
        const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
        next?.focus();
        next?.scrollIntoView({ block: 'nearest' });
        return;
      }
      const row = rows[here];
      const act = others[event.key];
      if (row && act) {
        event.preventDefault();
        act(row);
      }
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  });
}
