import type { DraftChange } from '../../contract/draft.ts';
import type { Insertable, InsertRefusal, InsertResult } from '../../contract/insertion.ts';
import type { TableRefusal } from '../../contract/health.ts';
import type { HandedTable, SelectorTable } from '../../contract/selector-table.ts';
import type { HostAdapter } from '../adapter.ts';
import { trackCaret } from './caret.ts';
import { insertAt } from './insertion.ts';
import { mendAt } from './mend.ts';
import type { Reading } from './page-reader.ts';
import { createPageReader } from './page-reader.ts';
import { watchPage } from './watch.ts';
import type { Inserted, PagePaste } from './ways.ts';

/** A page that is still being drawn looks broken for a while; only one that stays so is, ms. */
const patienceMs = 3000;

export interface AttachedHost {
  /** What the page tells now. One that can't be read yet tells nothing. */
  read(): Reading;
  /** The table that pages are read by; null before there is one. */
  table(): SelectorTable | null;
  /** Reads by this table from now on. */
  useTable(handed: HandedTable): void;
  /** Controls of the page that nothing of ours may cover. */
  controls: () => Element[];
  isControl: (element: Element) => boolean;
  /** Refuses when the page has moved on from the record that the cue was for. */
  insert(content: Insertable, recordKey: string, id: string): Promise<InsertResult>;
  /** Puts a finding right in the compose box last used; undone like an insertion. */
  mend(change: DraftChange, recordKey: string, id: string): Promise<InsertResult>;
  /** Takes that insertion or mend, and no other, back again. */
  uninsert(id: string): Promise<boolean>;
  /** Called when the page tells something new. */
  onChange(listener: (reading: Reading) => void): void;
}

/**
 * An adapter at work in a page, until the signal ends it.
 * @param refuse called with a table that can't be used: the page then waits for another
 * @param pagePaste where only the page's own world can paste
 */
export function attachHost(
  adapter: HostAdapter,
  document: Document,
  signal: AbortSignal,
  refuse: (table: SelectorTable, reason: TableRefusal) => void,
  pagePaste?: PagePaste,
): AttachedHost {
  const pages = createPageReader(adapter, document, refuse);
  const boxes = () => pages.using()?.reader.editors(document) ?? [];
  const below = () => pages.using()?.reader.belowDraft ?? null;
  const caret = trackCaret(
    document,
    (element) =>
      pages.using() ? (boxes().find((box) => box.contains(element)) ?? null) : undefined,
    signal,
  );
  const inserted = new Map<string, Inserted>();
  /** What was last told by itself. Forgotten when we change the draft: an undo may bring the same back. */
  let lastReading = '';
  /** Since when, and at which address, the page can't be read. */
  let unreadable: { since: number; href: string } | null = null;
  let hasFrames = false;
  let onRead = (_reading: Reading) => {};

  const read = (): Reading => {
    const reading = pages.read(caret.editor());
    const { href } = document.location;
    if (reading.understood) {
      unreadable = null;
      return reading;
    }
    if (unreadable?.href !== href) unreadable = { since: Date.now(), href };
    return Date.now() - unreadable.since < patienceMs
      ? { understood: true, context: null }
      : reading;
  };
  const tell = () => {
    if (!pages.using()) return;
    const reading = read();
    // An editor in a frame is typed in without the page around it hearing of it.
    if (hasFrames) {
      for (const { ownerDocument } of boxes()) {
        caret.follow(ownerDocument);
        watch.follow(ownerDocument);
      }
    }
    if (unreadable && reading.understood) watch.again(patienceMs / 4);
    const text = JSON.stringify(reading);
    if (text === lastReading) return;
    lastReading = text;
    onRead(reading);
  };
  const watch = watchPage(document, tell, signal);

  /** Does something in the compose box last used, if the page still shows that record. */
  const inEditor = async (
    recordKey: string,
    id: string,
    write: (editor: HTMLElement, isLast: boolean) => Promise<Inserted | InsertRefusal>,
  ): Promise<InsertResult> => {
    const reading = read();
    if (!reading.understood || reading.context?.recordKey !== recordKey) {
      return { status: 'refused', reason: 'record-changed' };
    }
    // The box last used may stand in a pane that was left: then it is not among these any more.
    const open = boxes();
    const last = caret.editor();
    const editor = last && open.includes(last) ? last : open[0];
    if (!editor || !reading.context.canInsert) return { status: 'refused', reason: 'no-compose' };
    lastReading = '';
    const done = await write(editor, editor === last);
    if (typeof done === 'string') return { status: 'refused', reason: done };
    inserted.set(id, done);
    return { status: done.status };
  };

  return {
    read,
    table: () => pages.using()?.table ?? null,
    useTable(handed) {
      pages.use(handed);
      hasFrames = JSON.stringify(handed.table.parts.editors ?? '').includes('>>>');
      unreadable = null;
      tell();
    },
    controls: () => pages.using()?.reader.controls(document) ?? [],
    isControl: (element) => pages.using()?.reader.isControl(element) ?? false,
    insert: (content, recordKey, id) =>
      inEditor(recordKey, id, (editor, isLast) =>
        insertAt(editor, isLast ? caret.range() : null, content, below(), pagePaste),
      ),
    mend: (change, recordKey, id) =>
      inEditor(recordKey, id, (editor) => mendAt(editor, change, below(), pagePaste)),
    async uninsert(id) {
      lastReading = '';
      const removed = (await inserted.get(id)?.undo()) ?? false;
      if (removed) inserted.delete(id);
      return removed;
    },
    onChange(listener) {
      onRead = listener;
    },
  };
}
