import { squash } from './snapshot.ts';

/** Puts focus into the editor and the selection where it is told, as a person would by clicking. */
export function select(editor: HTMLElement, place: Range): void {
  editor.focus();
  const selection = editor.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(place);
}

/**
 * Where to insert, findable again after a failed try: editors draw their text anew, and a range then
 * points nowhere.
 * @param range where the caret last stood, or null for the end of what the rep has written
 * @param below selectors of what follows that: history, a signature
 */
export function insertionPlace(
  editor: HTMLElement,
  range: Range | null,
  below: string | null,
): { find: () => Range; needsGap: boolean; at: number } {
  const found = range?.cloneRange() ?? endOf(editor, below);
  // What the rep had selected stays: something is added, nothing replaced.
  found.collapse(false);
  const { startContainer, startOffset } = found;
  const before = textBefore(editor, found);
  const word = startContainer.nodeType === 3 ? (startContainer as Text).data : '';
  return {
    at: squash(before).length,
    needsGap: /\S$/.test(word.slice(0, startOffset)),
    find: () => {
      const same = editor.contains(startContainer) && textBefore(editor, found) === before;
      return same ? found : rangeAt(editor, before.length);
    },
  };
}

function textBefore(editor: HTMLElement, { endContainer, endOffset }: Range): string {
  const range = editor.ownerDocument.createRange();
  range.selectNodeContents(editor);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}

function rangeAt(editor: HTMLElement, letters: number): Range {
  const range = editor.ownerDocument.createRange();
  range.selectNodeContents(editor);
  range.collapse(false);
  let left = letters;
  for (const text of textsIn(editor)) {
    if (left <= text.length) {
      range.setStart(text, left);
      range.collapse(true);
      break;
    }
    left -= text.length;
  }
  return range;
}

/** Behind the last thing the rep has written, or at the head of the editor where there is nothing. */
function endOf(editor: HTMLElement, below: string | null): Range {
  const own = textsIn(editor).filter(
    (text) => text.data.trim() && !(below !== null && text.parentElement?.closest(below)),
  );
  const range = editor.ownerDocument.createRange();
  const last = own.at(-1);
  range.selectNodeContents(last ?? editor);
  range.collapse(last === undefined);
  return range;
}

function textsIn(editor: HTMLElement): Text[] {
  const walker = editor.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
