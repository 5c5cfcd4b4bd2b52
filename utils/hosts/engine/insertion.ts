import type { Insertable } from '../../contract/insertion.ts';

export interface Inserted {
  status: 'inserted' | 'inserted-plain';
  /** Takes it out again; false when the draft has changed since and it could not be done safely. */
  undo(): boolean | Promise<boolean>;
}

/**
 * Puts content at the caret of an editor and believes nothing until it has read it back: editors
 * answer "done" where nothing happened. One step for the editor's own undo.
 * @param range where the caret last stood, or null for the end of what the rep has written
 * @param belowDraft selectors of what follows that: history, a signature
 * @returns null where the editor took neither the rich nor the plain form; the draft is then as it was
 */
export async function insertAt(
  editor: HTMLElement,
  range: Range | null,
  content: Insertable,
  belowDraft: string | null,
): Promise<Inserted | null> {
  const before = snapshot(editor);
  const linksBefore = new Set(editor.querySelectorAll('a[href]'));
  const place = range ?? endOf(editor, belowDraft);
  const gap = needsGap(place) ? ' ' : '';
  for (const [status, command, value] of [
    ['inserted', 'insertHTML', gap + htmlOf(content)],
    ['inserted-plain', 'insertText', gap + plainOf(content)],
  ] as const) {
    placeCaret(editor, place);
    editor.ownerDocument.execCommand(command, false, value);
    if (isThere(editor, content, status, before)) {
      const after = snapshot(editor);
      const added = [...editor.querySelectorAll('a[href]')].find((link) => !linksBefore.has(link));
      return {
        status,
        undo: () =>
          (added !== undefined && content.kind === 'link' && removeLink(editor, added, content)) ||
          undo(editor, before, after),
      };
    }
    if (snapshot(editor).text !== before.text) undo(editor, before, snapshot(editor));
  }
  return null;
}

/** A space follows a link: the caret must not stay inside it, or the next letter joins the link. */
function htmlOf(content: Insertable): string {
  if (content.kind === 'snippet') return content.html;
  return `<a href="${escapeHtml(content.url)}">${escapeHtml(content.text)}</a>&nbsp;`;
}

function plainOf(content: Insertable): string {
  return content.kind === 'snippet' ? content.text : `${content.text}: ${content.url} `;
}

export const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export interface Snapshot {
  text: string;
  links: string[];
}

export function snapshot(editor: HTMLElement): Snapshot {
  return {
    text: squash(editor.textContent ?? ''),
    links: [...editor.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
  };
}

export const squash = (text: string) => text.replaceAll(/\s+/g, '');

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

export function placeCaret(editor: HTMLElement, place: Range): void {
  editor.focus();
  const selection = editor.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(place);
}

/** Behind the last thing the rep has written, or at the head of the editor where there is nothing. */
function endOf(editor: HTMLElement, belowDraft: string | null): Range {
  const range = editor.ownerDocument.createRange();
  const texts = editor.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (belowDraft !== null && text.parentElement?.closest(belowDraft)) continue;
    if (text.nodeValue?.trim()) last = text;
  }
  range.selectNodeContents(last ?? editor);
  range.collapse(last === null);
  return range;
}

/** Does a word end right before the caret? Then a link must not stick to it. */
function needsGap({ startContainer, startOffset }: Range): boolean {
  const before =
    startContainer.nodeType === 3 ? startContainer.nodeValue?.slice(0, startOffset) : '';
  return before !== undefined && /\S$/.test(before);
}

/**
 * Deletes the link that was put in, as the rep would by selecting it: whatever they have written since
 * stays, and the editor's own undo brings it back.
 */
function removeLink(
  editor: HTMLElement,
  added: Element,
  content: { text: string; url: string },
): boolean {
  const same = [...editor.querySelectorAll('a[href]')].filter(
    (other) =>
      other.getAttribute('href') === content.url &&
      squash(other.textContent ?? '') === squash(content.text),
  );
  // An editor may have drawn its text anew: then only a link that can't be confused will do.
  const link = same.includes(added) ? added : same.length === 1 ? same[0] : undefined;
  if (!link) return false;
  const withLink = snapshot(editor);
  const range = editor.ownerDocument.createRange();
  range.selectNode(link);
  const next = link.nextSibling;
  // The space that was put behind it goes too.
  if (next?.nodeType === 3 && /^\s/.test(next.nodeValue ?? '')) range.setEnd(next, 1);
  placeCaret(editor, range);
  editor.ownerDocument.execCommand('delete');
  return hasOneMore(snapshot(editor).text, withLink.text, squash(content.text));
}

/**
 * Undo, by whoever keeps this editor's history: the browser's own, else the editor's, which listens
 * for the keys. Only while the draft is as the insertion left it; what an undo took back that was not
 * ours is put back again.
 */
export function undo(editor: HTMLElement, before: Snapshot, after: Snapshot): boolean {
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
  if (isBack() || !untouched) return isBack();
  editor.ownerDocument.execCommand('undo');
  if (!isBack()) editor.ownerDocument.execCommand('redo');
  return isBack();
}
