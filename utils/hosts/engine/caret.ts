export interface Caret {
  /** The compose box last used, while it is in the page. */
  editor(): HTMLElement | null;
  /** Where the caret last stood in it; null when it never stood there or the place is gone. */
  range(): Range | null;
  /** Follows the caret in a frame of the page too. Once a document. */
  follow(document: Document): void;
}

/**
 * Remembers where the rep last wrote. The sidebar takes focus when it is clicked, so the place must
 * be known from before.
 * @param editorAround the compose box that an element of the page is in, or null; undefined while
 *   nobody can tell
 */
export function trackCaret(
  document: Document,
  editorAround: (element: Element) => HTMLElement | null | undefined,
  signal: AbortSignal,
): Caret {
  let editor: HTMLElement | null = null;
  let range: Range | null = null;
  /** Where the caret was last found to be in no compose box: a host's own search is typed in too. */
  let notOurs: Element | null = null;
  const followed = new WeakSet<Document>();

  const note = (element: Element | null): boolean => {
    const box = element?.closest('[contenteditable], textarea');
    if (!element || !box || box === notOurs) return false;
    // Looking for the boxes of a page costs more than a key may.
    if (!editor?.isConnected || !editor.contains(element)) {
      const around = editorAround(element);
      if (!around) {
        notOurs = around === null ? box : null;
        return false;
      }
      notOurs = null;
      editor = around;
      range = null;
    }
    return true;
  };
  const noteSelection = (own: Document) => {
    const selection = own.getSelection();
    const node = selection?.anchorNode;
    if (!selection || !node || selection.rangeCount === 0) return;
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (note(element) && editor?.contains(element)) range = selection.getRangeAt(0).cloneRange();
  };
  const follow = (own: Document) => {
    if (followed.has(own)) return;
    followed.add(own);
    own.addEventListener('selectionchange', () => noteSelection(own), { signal });
    own.addEventListener(
      'focusin',
      ({ target }) => {
        notOurs = null;
        note(target as Element);
      },
      { signal, passive: true },
    );
    // Asking where the caret is costs a layout of the page: not before anything is written in.
    if (own.activeElement !== own.body) noteSelection(own);
  };

  follow(document);
  return {
    follow,
    editor() {
      if (editor && !editor.isConnected) editor = range = null;
      return editor;
    },
    range() {
      return range && editor?.isConnected && editor.contains(range.startContainer) ? range : null;
    },
  };
}
