import { useState } from 'react';

/** Which rows of a table are chosen. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** Rows that can be chosen, in their order. */
  ids: readonly string[];
  /** Turns one row round; with `isRun` every row from the last one turned gets what it gets. */
  choose: (id: string, isRun: boolean) => void;
  all: () => void;
  none: () => void;
}

/** What is not in the table any more is not chosen either. */
export function useSelection(ids: readonly string[]): Selection {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const chosen = new Set(ids.filter((id) => kept.has(id)));
  const choose = (id: string, isRun: boolean) => {
    if (!ids.includes(id)) return;
    setKept(withRun(chosen, ids, { id, from: isRun ? last : null }));
    setLast(id);
  };
  return {
    chosen,
    ids,
    choose,
    all: () => setKept(new Set(ids)),
    none: () => setKept(new Set()),
  };
}

/** The chosen rows after a click on `id`; with `from` a run of rows gets what the clicked one gets. */
export function withRun(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  { id, from }: { id: string; from: string | null },
): Set<string> {
  const next = new Set(chosen);
  const start = from === null ? -1 : ids.indexOf(from);
  const end = ids.indexOf(id);
  const run = start === -1 ? [id] : ids.slice(Math.min(start, end), Math.max(start, end) + 1);
  const isOn = !chosen.has(id);
  for (const each of run) {
    if (isOn) next.add(each);
    else next.delete(each);
  }
  return next;
}
