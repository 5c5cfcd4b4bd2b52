import type { TableRefusal } from '../../contract/health.ts';
import type { PageContext } from '../../contract/page-context.ts';
import type { PagePart, SelectorTable } from '../../contract/selector-table.ts';
import type { HostAdapter, PageReader } from '../adapter.ts';
import { PageShapeError } from '../adapter.ts';
import { bounded } from './bounded.ts';

export type Reading =
  | { understood: true; context: PageContext | null }
  /** The page should hold a record and no longer has the shape we know. */
  | { understood: false; missing: PagePart };

/** A table that was sent may not take longer than this over a page, ms; ours take about one. */
const mostMs = 50;

/** Reads pages by the newest table that does, and goes back to the built-in one when another doesn't. */
export function createPageReader(adapter: HostAdapter, document: Document) {
  let table = adapter.table;
  let reader = adapter.reader(table);
  let refusedTable: { version: number; reason: TableRefusal } | null = null;

  const giveUp = (reason: TableRefusal) => {
    refusedTable = { version: table.version, reason };
    table = adapter.table;
    reader = adapter.reader(table);
  };
  const tryRead = (editor: HTMLElement | null): Reading => {
    try {
      const context = reader.read(document, new URL(document.location.href), editor);
      return { understood: true, context: context && bounded(context) };
    } catch (error) {
      // An error of ours must not become one of the page: either way it can't be read.
      const missing = error instanceof PageShapeError ? error.part : 'scope';
      return { understood: false, missing };
    }
  };

  return {
    current: (): PageReader => reader,
    table: (): SelectorTable => table,
    refusedTable: () => refusedTable,
    read(editor: HTMLElement | null): Reading {
      const startedAt = performance.now();
      const reading = tryRead(editor);
      if (table === adapter.table || performance.now() - startedAt <= mostMs) return reading;
      giveUp('too-slow');
      return tryRead(editor);
    },
    /** Takes up a table that the background has checked. @returns whether it is another one than before */
    use(sent: SelectorTable): boolean {
      if (sent.version === table.version || sent.version === refusedTable?.version) return false;
      table = sent;
      reader = adapter.reader(sent);
      if (!isReadable(document, sent)) giveUp('malformed');
      return true;
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
