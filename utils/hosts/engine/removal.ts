import { textsIn } from './place.ts';
import { linksIn, squash } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { judgeAddition } from './verdict.ts';
import type { PagePaste } from './ways.ts';
import { pastesBest, tryWays } from './ways.ts';

/**
 * Takes out a link that was put in, as the rep would by selecting it: whatever they have written since
 * stays, and the editor's own undo brings it back.
 */
export async function removeLink(
  editor: HTMLElement,
  added: HTMLAnchorElement,
  pagePaste?: PagePaste,
): Promise<boolean> {
  const words = added.textContent;
  const { href } = added;
  const find = () => {
    const same = linksIn(editor).filter(
      (link) => link.href === href && squash(link.textContent) === squash(words),
    );
    // An editor may have drawn its text anew: then only a link that can't be confused will do.
    return same.includes(added) ? added : same.length === 1 ? same[0] : undefined;
  };
  // An editor with a model hears of new text, not of a deletion: the spaces around become one.
  const pastes = pastesBest(editor);
  const place = () => {
    const link = find();
    if (!link) return null;
    const range = editor.ownerDocument.createRange();
    range.selectNode(link);
    const texts = textsIn(editor);
    const own = texts.filter((text) => link.contains(text));
    const first = texts.indexOf(own[0] as Text);
    const before = texts[first - 1];
    const behind = texts[first + own.length];
    if (pastes) {
      range.setStart(own[0] ?? link, 0);
      range.setEnd(own.at(-1) ?? link, own.at(-1)?.length ?? 0);
      if (before && /\s$/.test(before.data)) range.setStart(before, before.length - 1);
    }
    // The space that was put behind it goes too.
    if (behind && /^\s/.test(behind.data)) range.setEnd(behind, 1);
    return range;
  };
  const judge = (then: Snapshot, now: Snapshot) =>
    judgeAddition(now, then, { text: words, links: [href], inLines: false });
  const way = pastes
    ? ({ by: 'plain', text: ' ', judge } as const)
    : ({ by: 'delete', judge } as const);
  const done = await tryWays(editor, place, [way], pagePaste);
  return done !== null && done !== 'draft-harmed';
}
