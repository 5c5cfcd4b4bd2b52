import type { Insertable } from '../../contract/insertion.ts';

export interface Inserted {
  status: 'inserted' | 'inserted-plain';
  /** Takes it out again; false when the draft has changed since and it could not be done safely. */
  undo(): boolean;
}

/**
 * Puts content at the caret of an editor and believes nothing until it has read it back: editors
 * answer "done" where nothing happened. One step for the editor's own undo.
 * @param range where the caret last stood, or null for the end of the text
 * @returns null where the editor took neither the rich nor the plain form; the draft is then as it was
 */
export function insertAt(
  editor: HTMLElement,
  range: Range | null,
  content: Insertable,
): Inserted | null {
  const before = snapshot(editor);
  for (const [status, command, value] of [
    ['inserted', 'insertHTML', htmlOf(content)],
    ['inserted-plain', 'insertText', plainOf(content)],
  ] as const) {
    placeCaret(editor, range);
    editor.ownerDocument.execCommand(command, false, value);
    if (isThere(editor, content, status, before)) {
      const after = snapshot(editor);
      return { status, undo: () => undo(editor, before, after) };
    }
    if (snapshot(editor).text !== before.text) undo(editor, before, snapshot(editor));
  }
  return null;
}

/** A space follows a link: the caret must not stay inside it, or the next letter joins the link. */
function htmlOf(content: Insertable): string {
  if (content.kind === 'snippet') return content.html;
  return `<a href="${escape(content.url)}">${escape(content.text)}</a>&nbsp;`;
}

function plainOf(content: Insertable): string {
  return content.kind === 'snippet' ? content.text : `${content.text}: ${content.url} `;
}

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

interface Snapshot {
  text: string;
  links: string[];
}

function snapshot(editor: HTMLElement): Snapshot {
  return {
    text: squash(editor.textContent ?? ''),
    links: [...editor.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
  };
}

const squash = (text: string) => text.replaceAll(/\s+/g, '');

function isThere(
  editor: HTMLElement,
  content: Insertable,
  status: Inserted['status'],
  before: Snapshot,
): boolean {
  const now = snapshot(editor);
  const added = squash(
    content.kind === 'link' && status === 'inserted' ? content.text : plainOf(content),
  );
  if (!hasOneMore(before.text, now.text, added)) return false;
  if (content.kind === 'snippet' || status === 'inserted-plain') return true;
  const count = (links: string[]) => links.filter((href) => href === content.url).length;
  return count(now.links) === count(before.links) + 1;
}

/** Is `now` exactly `before` with `added` put in somewhere? Anything else means the draft was harmed. */
function hasOneMore(before: string, now: string, added: string): boolean {
  if (now.length !== before.length + added.length) return false;
  let at = 0;
  while (at < before.length && before[at] === now[at]) at++;
  // Letters may coincide at the seam, so the place found is the last possible one: look backwards.
  for (let start = at; start >= 0; start--) {
    if (now.startsWith(added, start) && now.slice(start + added.length) === before.slice(start))
      return true;
  }
  return false;
}

function placeCaret(editor: HTMLElement, range: Range | null): void {
  const { ownerDocument: document } = editor;
  editor.focus();
  const selection = document.getSelection();
  if (!selection) return;
  let place = range;
  if (!place || !editor.contains(place.startContainer)) {
    place = document.createRange();
    place.selectNodeContents(editor);
    place.collapse(false);
  }
  selection.removeAllRanges();
  selection.addRange(place);
}

/**
 * Undo, by whoever keeps this editor's history: the browser's own, else the editor's, which listens
 * for the keys. Only while the draft is as the insertion left it.
 */
function undo(editor: HTMLElement, before: Snapshot, after: Snapshot): boolean {
  if (!editor.isConnected || snapshot(editor).text !== after.text) return false;
  const isBack = () => {
    const now = snapshot(editor);
    return now.text === before.text && now.links.join(' ') === before.links.join(' ');
  };
  editor.focus();
  const keys = { key: 'z', code: 'KeyZ', keyCode: 90, bubbles: true, cancelable: true };
  const mac = /Mac/.test(navigator.platform);
  const event = new KeyboardEvent('keydown', { ...keys, ctrlKey: !mac, metaKey: mac });
  // An editor with a history of its own answers the keys and says so; only then is the browser's left alone.
  const untouched = editor.dispatchEvent(event);
  if (!isBack() && untouched) editor.ownerDocument.execCommand('undo');
  return isBack();
}
