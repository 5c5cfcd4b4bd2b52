import { select } from './place.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshot } from './snapshot.ts';
import { undo } from './undo.ts';
import type { Verdict } from './verdict.ts';
import { pause, settled } from './verdict.ts';

export interface Inserted {
  status: 'inserted' | 'inserted-plain';
  /** Takes it out again; false when the draft has changed since and it could not be done safely. */
  undo(): Promise<boolean>;
}

/** What the browser is told to do, or a paste; `plain`: one that has no rich form. */
export type By = 'insertHTML' | 'insertText' | 'delete' | 'paste' | 'plain';

/** One way of writing into an editor. */
export interface Way {
  by: By;
  html: string;
  text: string;
  /** Puts right at once what the browser changes beside it. */
  tidy?(): void;
  judge(before: Snapshot, now: Snapshot): Verdict;
}

/**
 * Makes ready to paste from the page's own world, and answers what then does so at once. In Firefox
 * an editor gets no data from a paste made elsewhere (tried in 153 with nine editors).
 */
export type PagePaste = () => Promise<(html: string, text: string) => void>;

/**
 * Editors that keep a model of their own, and learn nothing or the wrong thing when the page is written
 * to. They are only ever pasted into. Tried in Chromium 156 and Firefox 153 with `insertHTML`:
 * - Draft.js 0.11: no link, and the text is lost at the next key
 * - Lexical 0.52: the wrong place, no link
 * - CKEditor 5 (41.4): nothing
 * - Slate 0.146: it stands on the page and not in the model
 */
const frail =
  '.public-DraftEditor-content, [data-lexical-editor], .ck-editor__editable, [data-slate-editor]';

/**
 * Editors that take `insertHTML` and don't see it: their own undo then takes back what the rep wrote
 * before, or nothing (tried in both browsers). A paste they know.
 * - CKEditor 4.22
 * - roosterjs 9.7, which has no mark but its style; Outlook, built on it, names its box
 */
const ownUndo = '.cke_editable, [style*="user-select: text"], [id^="editorParent_"]';

/**
 * An editor pastes where it believes the selection to be, and hears of a new one a moment later:
 * ProseMirror by an event, CKEditor 5 after some 60 ms, Slate after 100.
 */
const hearingMs = 120;

export const pastesBest = (editor: Element): boolean =>
  editor.closest(`${frail}, ${ownUndo}`) !== null;

/** The ways of writing into this editor, best first. */
export function waysInto(editor: Element): By[] {
  if (editor.closest(frail)) return ['paste', 'plain'];
  return pastesBest(editor)
    ? ['paste', 'insertHTML', 'plain', 'insertText']
    : ['insertHTML', 'paste', 'insertText'];
}

export const isRich = (by: By): boolean => by === 'insertHTML' || by === 'paste';

/**
 * Tries one way after the other until the draft, read back, is as it should be. After a way that did
 * something else, the draft is put back before the next.
 * @param place where, found anew for each
 * @returns `editor-refused` where none worked and the draft is as it was; `draft-harmed` where it
 *   can't be put back
 */
export async function tryWays(
  editor: HTMLElement,
  place: () => Range | null,
  ways: readonly Way[],
  pagePaste?: PagePaste,
): Promise<{ before: Snapshot; after: Snapshot } | 'editor-refused' | 'draft-harmed'> {
  for (const way of ways) {
    const pastes = way.by === 'paste' || way.by === 'plain';
    const paste = pastes ? await pagePaste?.().catch(() => null) : undefined;
    const range = place();
    if (!range) break;
    select(editor, range);
    if (pastes) await pause(hearingMs);
    const before = snapshot(editor);
    write(editor, way, paste);
    way.tidy?.();
    const verdict = await settled(() => way.judge(before, snapshot(editor)));
    const after = snapshot(editor);
    if (verdict === 'done') return { before, after };
    if (verdict === 'other' && !(await undo(editor, before, after))) return 'draft-harmed';
  }
  return 'editor-refused';
}

function write(
  editor: HTMLElement,
  { by, html, text }: Way,
  paste?: ((html: string, text: string) => void) | null,
): void {
  if (by !== 'paste' && by !== 'plain') {
    editor.ownerDocument.execCommand(by, false, by === 'insertHTML' ? html : text);
    return;
  }
  const rich = by === 'paste' ? html : '';
  if (paste) paste(rich, text);
  else if (paste === undefined) {
    const clipboardData = new DataTransfer();
    if (rich) clipboardData.setData('text/html', rich);
    clipboardData.setData('text/plain', text);
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }
}
