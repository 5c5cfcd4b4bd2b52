import type { HostAdapter } from '../adapter.ts';

export interface Caret {
  /** The compose box last used, while it is in the page. */
  editor(): HTMLElement | null;
  /** Where the caret last stood in it; null when it never stood there or the place is gone. */
  range(): Range | null;
}

/**
 * Remembers where the rep last wrote. The sidebar takes focus when it is clicked, so the place must
 * be known from before.
 */
export function trackCaret(document: Document, adapter: HostAdapter, signal: AbortSignal): Caret {
  let editor: HTMLElement | null = null;
  let range: Range | null = null;

  const note = () => {
    const selection = document.getSelection();
    const node = selection?.anchorNode;
    if (!selection || !node || selection.rangeCount === 0) return;
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (!element?.closest('[contenteditable]')) return;
    const box = adapter.editors(document).find((candidate) => candidate.contains(element));
    if (!box) return;
    editor = box;
    range = selection.getRangeAt(0).cloneRange();
  };

  document.addEventListener('selectionchange', note, { signal });
  note();
  return {
    editor() {
      if (editor && !editor.isConnected) editor = range = null;
      return editor;
    },
    range() {
      return range && editor?.isConnected && editor.contains(range.startContainer) ? range : null;
    },
  };
}
