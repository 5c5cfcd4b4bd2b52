import type { DraftChange } from '../../contract/draft.ts';
import type { DraftMap } from './draft-map.ts';
import { mapDraft } from './draft-map.ts';
import { escapeHtml, linkHtml } from './html.ts';
import type { Snapshot } from './snapshot.ts';
import { isSame, squash } from './snapshot.ts';
import { isTextField, replaceInField } from './text-field.ts';
import { undo } from './undo.ts';
import type { Verdict } from './verdict.ts';
import type { By, Inserted, PagePaste, Way } from './ways.ts';
import { isRich, pastesBest, tryWays, waysInto } from './ways.ts';

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

  /** How many links are taken out or replaced with it. */
  const gone = map.draft.links.filter(
    (each) => whole.from <= each.from && each.to <= whole.to,
  ).length;

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
    // A whole link goes with its own element; an editor with a model knows that by itself.
    if (gone > 0 && anchor && start.offset === 0 && !pastesBest(editor)) {
      range.setStartBefore(anchor);
      if (anchor.contains(end.node)) range.setEndAfter(anchor);
    }
    return range;
  };

  const expected = squash(text.slice(0, whole.from) + wanted + text.slice(whole.to));
  const grown = squash(wanted).length - squash(text.slice(whole.from, whole.to)).length;
  const judge = (before: Snapshot, now: Snapshot): Verdict => {
    const { draft } = mapDraft(editor, below);
    // What stands below the draft may not change either; its length tells.
    const onlyThat = squash(now.text).length === squash(before.text).length + grown;
    const lost = count(before.links) - count(now.links);
    const linked =
      mend.kind === 'relink'
        ? lost === gone - 1 && now.links.includes(`${URL.parse(mend.url)?.href} `)
        : lost === gone || (lost === 0 && wanted !== '');
    if (squash(draft.text) === expected && onlyThat && linked) return 'done';
    return isSame(before, now) ? 'nothing' : 'other';
  };
  const way = (by: By, written = wanted): Way => ({
    by,
    text: written,
    html: htmlOf(mend.kind === 'relink' ? mend.url : null, written),
    judge,
    tidy: () => pastesBest(editor) || keepSpaces(editor, below, map.raw, whole, wanted.length),
  });
  // A link's words without its address are no mend, and what has one style keeps that of the draft.
  const fits = (by: By) =>
    mend.kind === 'relink' ? isRich(by) : !isRich(by) || wanted.includes('\n');
  const ways =
    wanted === '' && !beside
      ? [way('delete')]
      : waysInto(editor)
          .filter(fits)
          .map((by) => way(by, beside?.letter ?? wanted));
  const done = await tryWays(editor, place, ways, pagePaste);
  if (typeof done === 'string') return done;
  return { status: 'inserted', undo: () => undo(editor, done.before, done.after) };
}

/** The stretch and a letter more of the same line: before it, else behind. */
function letterBeside({ raw }: DraftMap, { from, to }: { from: number; to: number }) {
  const [before, behind] = [raw[from - 1] ?? '\n', raw[to] ?? '\n'];
  if (before !== '\n') return { from: from - 1, to, letter: before };
  return behind === '\n' ? null : { from, to: to + 1, letter: behind };
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
  return url === null ? html : linkHtml(url, html);
}

const count = (links: string) => links.split(' ').length;
