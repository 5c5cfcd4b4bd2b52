import type { TableRefusal } from '../../contract/health.ts';
import type { PageContext } from '../../contract/page-context.ts';
import type { HandedTable, PagePart, SelectorTable } from '../../contract/selector-table.ts';
import type { HostAdapter, PageReader } from '../adapter.ts';
import { PageShapeError } from '../adapter.ts';
import { bounded } from './bounded.ts';

export type Reading =
  | { understood: true; context: PageContext | null }
  /** The page should hold a record and no longer has the shape we know. */
  | { understood: false; missing: PagePart };

/** A table that was sent may not take longer than this over a page, ms; ours take about one. */
const mostMs = 50;
const nothing: Reading = { understood: true, context: null };

/**
 * Reads pages by the table it was given last.
 * @param refuse called with one that can't be used; until there is another, pages tell nothing
 */
export function createPageReader(
  adapter: HostAdapter,
  document: Document,
  refuse: (table: SelectorTable, reason: TableRefusal) => void,
) {
  let using: (HandedTable & { reader: PageReader }) | null = null;

  const giveUp = (table: SelectorTable, reason: TableRefusal) => {
    using = null;
    refuse(table, reason);
  };

  return {
    using: () => using,
    read(editor: HTMLElement | null): Reading {
      if (!using) return nothing;
      const { table, reader, builtIn } = using;
      const startedAt = performance.now();
      try {
        const context = reader.read(document, new URL(document.location.href), editor);
        return { understood: true, context: context && bounded(context) };
      } catch (error) {
        // An error of ours must not become one of the page: either way it can't be read.
        const missing = error instanceof PageShapeError ? error.part : 'scope';
        return { understood: false, missing };
      } finally {
        if (!builtIn && performance.now() - startedAt > mostMs) giveUp(table, 'too-slow');
      }
    },
    use({ table, builtIn }: HandedTable): void {
      if (builtIn || isReadable(document, table)) {
        using = { table, builtIn, reader: adapter.reader(table) };
      } else giveUp(table, 'malformed');
    },
  };
}

/** Only a browser can say whether a selector is one; an empty fragment says it at once. */
function isReadable(document: Document, { parts, room }: SelectorTable): boolean {
  const fragment = document.createDocumentFragment();
  try {
    for (const { css } of [...Object.values(parts).flat(), ...room]) {
      for (const step of css.split(' >>> ')) fragment.querySelector(step);
    }
    return true;
  } catch {
    return false;
  }
}
