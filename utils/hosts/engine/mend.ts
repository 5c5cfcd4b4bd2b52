import type { DraftChange } from '../../contract/draft.ts';
import { mapDraft } from './draft-map.ts';
import type { Inserted } from './insertion.ts';
import { escapeHtml, placeCaret, snapshot, squash, undo } from './insertion.ts';

/**
 * Puts right what the draft check found, in the editor's own way, so that one Ctrl+Z takes it back.
 * The rest of the draft is compared before and after: if anything else changed, it is undone.
 * @returns why not, where the draft no longer holds what was found or the editor would not have it
 */
export function mendAt(
  editor: HTMLElement,
  { from, to, found, mend }: DraftChange,
  below: string | null,
): Inserted | 'draft-changed' | 'editor-refused' {
  const map = mapDraft(editor, below);
  const { text } = map.draft;
  if (text.slice(from, to) !== found) return 'draft-changed';
  const link = map.draft.links.find((each) => each.from <= from && to <= each.to);
  const whole = mend.kind === 'relink' && link ? link : { from, to };
  const start = map.placeOf(whole.from, false);
  const end = map.placeOf(whole.to, true);
  if (!start || !end) return 'draft-changed';

  const before = snapshot(editor);
  const range = editor.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  if (mend.kind === 'relink') {
    const anchor = start.node.parentElement?.closest('a');
    if (anchor && editor.contains(anchor)) range.selectNode(anchor);
  }
  placeCaret(editor, range);
  const wanted = mend.kind === 'remove' ? '' : mend.text;
  const document = editor.ownerDocument;
  if (mend.kind === 'remove') document.execCommand('delete');
  else if (mend.kind === 'replace' && !wanted.includes('\n')) {
    document.execCommand('insertText', false, wanted);
  } else
    document.execCommand(
      'insertHTML',
      false,
      htmlOf(mend.kind === 'relink' ? mend.url : null, wanted),
    );

  keepSpaces(editor, below, map.raw, whole, wanted.length);
  const expected = squash(text.slice(0, whole.from) + wanted + text.slice(whole.to));
  const now = mapDraft(editor, below).draft;
  const after = snapshot(editor);
  const relinked =
    mend.kind !== 'relink' || now.links.some(({ url }) => sameAddress(url, mend.url));
  if (squash(now.text) === expected && relinked) {
    return { status: 'inserted', undo: () => undo(editor, before, after) };
  }
  if (after.text !== before.text || after.links.join(' ') !== before.links.join(' ')) {
    undo(editor, before, after);
  }
  return 'editor-refused';
}

/**
 * Browsers make the spaces beside what they replace non-breaking ones. The rest of the draft is to
 * stay as it was, so each goes back to what it was, in its place.
 */
function keepSpaces(
  editor: HTMLElement,
  below: string | null,
  before: string,
  { from, to }: { from: number; to: number },
  length: number,
): void {
  const now = mapDraft(editor, below);
  if (now.raw.length !== before.length - (to - from) + length) return;
  for (let at = 0; at < now.raw.length; at++) {
    if (at >= from && at < from + length) continue;
    const was = before[at < from ? at : at - length + (to - from)] ?? '';
    const place = now.raw[at] === was || !/[ \u00A0]/.test(was) ? null : now.placeOf(at, false);
    if (place && /\s/.test(now.raw[at] ?? '')) place.node.replaceData(place.offset, 1, was);
  }
}

function htmlOf(url: string | null, text: string): string {
  const html = escapeHtml(text).replaceAll('\n', '<br>');
  return url === null ? html : `<a href="${escapeHtml(url)}">${html}</a>`;
}

/** As a browser writes them: with a slash behind a bare host. */
const sameAddress = (a: string, b: string) => URL.canParse(b) && a === new URL(b).href;
