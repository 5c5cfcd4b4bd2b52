import type { DraftChange } from '../../contract/draft.ts';
import type { DraftMap } from './draft-map.ts';
import { mapDraft } from './draft-map.ts';
import type { Inserted } from './insertion.ts';
import { escapeHtml } from './insertion.ts';
import type { Snapshot } from './snapshot.ts';
import { isSame, squash } from './snapshot.ts';
import { isTextField, replaceInField } from './text-field.ts';
import { undo } from './undo.ts';
import type { Verdict } from './verdict.ts';
import type { PagePaste, Way } from './ways.ts';
import { pastesBest, tryWays, waysInto } from './ways.ts';

/**
 * Puts right what the draft check found, in the editor's own way, so that one Ctrl+Z takes it back.
 * The rest of the draft is compared before and after: if anything else changed, it is undone.
 * @returns why not, where the draft no longer holds what was found or the editor would not have it
 */
export async function mendAt(
  editor: HTMLElement,
  { from, to, found, mend }: DraftChange,
  below: string | null,
  pagePaste?: PagePaste,
): Promise<Inserted | 'draft-changed' | 'editor-refused' | 'draft-harmed'> {
  const map = mapDraft(editor, below);
  const { text } = map.draft;
  if (text.slice(from, to) !== found) return 'draft-changed';
  const link = map.draft.links.find((each) => each.from <= from && to <= each.to);
  const whole = mend.kind === 'relink' && link ? link : { from, to };
  const wanted = mend.kind === 'remove' ? '' : mend.text;
  if (isTextField(editor)) return replaceInField(editor, whole.from, whole.to, wanted);

  // An editor with a model hears of new text, not of a deletion: a letter beside it is written anew.
  const beside = pastesBest(editor) && wanted === '' ? letterBeside(map, whole) : null;
  const place = () => {
    const now = mapDraft(editor, below);
    const start = now.placeOf(beside?.from ?? whole.from, false);
    const end = now.placeOf(beside?.to ?? whole.to, true);
    if (!start || !end || now.draft.text !== text) return null;
    const range = editor.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    const anchor = start.node.parentElement?.closest('a');
    if (mend.kind === 'relink' && anchor && editor.contains(anchor) && !pastesBest(editor)) {
      range.selectNode(anchor);
    }
    return range;
  };
  if (!place()) return 'draft-changed';

  const expected = squash(text.slice(0, whole.from) + wanted + text.slice(whole.to));
  const grown = squash(wanted).length - squash(text.slice(whole.from, whole.to)).length;
  const judge = (before: Snapshot, now: Snapshot): Verdict => {
    const { draft } = mapDraft(editor, below);
    // What stands below the draft may not change either; its length tells.
    const onlyThat = squash(now.text).length === squash(before.text).length + grown;
    const relinked =
      mend.kind !== 'relink' || draft.links.some(({ url }) => sameAddress(url, mend.url));
    if (squash(draft.text) === expected && onlyThat && relinked) return 'done';
    return isSame(before, now) ? 'nothing' : 'other';
  };
  const way = (by: Way['by'], written = wanted): Way => ({
    by,
    text: written,
    html: htmlOf(mend.kind === 'relink' ? mend.url : null, written),
    judge,
    tidy: () => pastesBest(editor) || keepSpaces(editor, below, map.raw, whole, wanted.length),
  });
  const isRich = mend.kind === 'relink' || wanted.includes('\n');
  // A link's words without its address are no mend.
  const bys = waysInto(editor, isRich).slice(0, mend.kind === 'relink' ? -1 : undefined);
  const ways =
    wanted === '' && !beside ? [way('delete')] : bys.map((by) => way(by, beside?.letter ?? wanted));
  const done = await tryWays(editor, place, ways, pagePaste);
  if (done === null) return 'editor-refused';
  if (done === 'draft-harmed') return done;
  return { status: 'inserted', undo: () => undo(editor, done.before, done.after) };
}

/** The stretch and a letter more, of the same text node: before it, else behind. */
function letterBeside(
  map: DraftMap,
  { from, to }: { from: number; to: number },
): { from: number; to: number; letter: string } | null {
  const end = map.placeOf(to, true);
  if ((map.placeOf(from, false)?.offset ?? 0) > 0) {
    return { from: from - 1, to, letter: map.raw[from - 1] ?? '' };
  }
  return end && end.offset < end.node.length
    ? { from, to: to + 1, letter: map.raw[to] ?? '' }
    : null;
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
