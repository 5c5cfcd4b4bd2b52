import type { InsertResult, Insertable } from '../../contract/insertion.ts';
import type { PageContext } from '../../contract/page-context.ts';
import type { HostAdapter } from '../adapter.ts';
import { PageShapeError } from '../adapter.ts';
import { trackCaret } from './caret.ts';
import type { Inserted } from './insertion.ts';
import { insertAt } from './insertion.ts';
import { watchPage } from './watch.ts';

export type Reading =
  | { understood: true; context: PageContext | null }
  /** The page should hold a record and no longer has the shape we know; `field` is what is missing. */
  | { understood: false; field: string };

export interface AttachedHost {
  read(): Reading;
  /** Refuses when the page has moved on from the record that the cue was for. */
  insert(content: Insertable, recordKey: string): InsertResult;
  /** Takes the last insertion out of the draft. */
  uninsert(): boolean;
  /** Called when the page tells something new. */
  onChange(listener: (reading: Reading) => void): void;
}

/** An adapter at work in a page, until the signal ends it. */
export function attachHost(
  adapter: HostAdapter,
  document: Document,
  signal: AbortSignal,
): AttachedHost {
  const caret = trackCaret(document, adapter, signal);
  let last: Inserted | null = null;

  const read = (): Reading => {
    try {
      const context = adapter.read(document, new URL(document.location.href), caret.editor());
      return { understood: true, context };
    } catch (error) {
      if (error instanceof PageShapeError) return { understood: false, field: error.field };
      throw error;
    }
  };

  return {
    read,
    insert(content, recordKey) {
      const reading = read();
      if (!reading.understood || reading.context?.recordKey !== recordKey) {
        return { status: 'refused', reason: 'record-changed' };
      }
      const editor = caret.editor() ?? adapter.editors(document)[0];
      if (!editor) return { status: 'refused', reason: 'no-compose' };
      last = insertAt(editor, caret.range(), content);
      return last ? { status: last.status } : { status: 'refused', reason: 'editor-refused' };
    },
    uninsert() {
      const removed = last?.undo() ?? false;
      if (removed) last = null;
      return removed;
    },
    onChange(listener) {
      let lastReading = '';
      const changed = () => {
        const reading = read();
        const text = JSON.stringify(reading);
        if (text === lastReading) return;
        lastReading = text;
        listener(reading);
      };
      watchPage(document, changed, signal);
    },
  };
}
