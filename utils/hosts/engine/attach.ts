import type { DraftChange } from '../../contract/draft.ts';
import type { Insertable, InsertRefusal, InsertResult } from '../../contract/insertion.ts';
import type { PageContext } from '../../contract/page-context.ts';
import type { HostAdapter } from '../adapter.ts';
import { PageShapeError } from '../adapter.ts';
import { bounded } from './bounded.ts';
import { trackCaret } from './caret.ts';
import type { Inserted } from './insertion.ts';
import { insertAt } from './insertion.ts';
import { mendAt } from './mend.ts';
import { watchPage } from './watch.ts';

export type Reading =
  | { understood: true; context: PageContext | null }
  /** The page should hold a record and no longer has the shape we know; `field` is what is missing. */
  | { understood: false; field: string };

export interface AttachedHost {
  read(): Reading;
  /** Refuses when the page has moved on from the record that the cue was for. */
  insert(content: Insertable, recordKey: string, id: string): Promise<InsertResult>;
  /** Puts a finding right in the compose box last used; undone like an insertion. */
  mend(change: DraftChange, recordKey: string, id: string): Promise<InsertResult>;
  /** Takes that insertion or mend, and no other, back again. */
  uninsert(id: string): Promise<boolean>;
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
  const inserted = new Map<string, Inserted>();
  /** What was last told by itself. Forgotten when we change the draft: an undo may bring the same back. */
  let lastReading = '';

  const read = (): Reading => {
    try {
      const context = adapter.read(document, new URL(document.location.href), caret.editor());
      return { understood: true, context: context && bounded(context) };
    } catch (error) {
      // An error of ours must not become one of the page: either way it can't be read.
      const field = error instanceof PageShapeError ? error.field : 'anything';
      return { understood: false, field };
    }
  };

  /** Does something in the compose box last used, if the page still shows that record. */
  const inEditor = async (
    recordKey: string,
    id: string,
    work: (
      editor: HTMLElement,
      isLast: boolean,
    ) => Promise<Inserted | InsertRefusal> | Inserted | InsertRefusal,
  ): Promise<InsertResult> => {
    const reading = read();
    if (!reading.understood || reading.context?.recordKey !== recordKey) {
      return { status: 'refused', reason: 'record-changed' };
    }
    // The box last used may stand in a pane that was left: then it is not among these any more.
    const boxes = adapter.editors(document);
    const last = caret.editor();
    const editor = last && boxes.includes(last) ? last : boxes[0];
    if (!editor) return { status: 'refused', reason: 'no-compose' };
    lastReading = '';
    const done = await work(editor, editor === last);
    if (typeof done === 'string') return { status: 'refused', reason: done };
    inserted.set(id, done);
    return { status: done.status };
  };

  return {
    read,
    insert: (content, recordKey, id) =>
      inEditor(
        recordKey,
        id,
        async (editor, isLast) =>
          (await insertAt(editor, isLast ? caret.range() : null, content, adapter.belowDraft)) ??
          'editor-refused',
      ),
    mend: (change, recordKey, id) =>
      inEditor(recordKey, id, (editor) => mendAt(editor, change, adapter.belowDraft)),
    async uninsert(id) {
      lastReading = '';
      const removed = (await inserted.get(id)?.undo()) ?? false;
      if (removed) inserted.delete(id);
      return removed;
    },
    onChange(listener) {
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
