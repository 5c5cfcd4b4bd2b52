import { useEffect } from 'react';

/** Typing must never be taken for a command, nor what is pressed in a dialog or a menu over the rows. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select') ||
    target.closest('[role=dialog], [role=menu]') !== null);

/**
 * `j` and `k` walk through the elements that carry `data-row`, by focus, so that Enter opens a link
 * as it always does. Other keys are given the row that has the focus.
 */
export function useRowKeys(others: Record<string, (row: HTMLElement) => void> = {}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
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
    return () => document.removeEventListener('keydown', onKey);
  });
}
