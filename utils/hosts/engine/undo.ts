import type { Snapshot } from './snapshot.ts';
import { isSame, snapshot } from './snapshot.ts';
import { comesTrue } from './verdict.ts';

/**
 * Undo, by whoever keeps this editor's history: the browser's own, else the editor's, which listens
 * for the keys. Only while the draft is as the insertion left it; what an undo took back that was not
 * ours is put back again.
 * @returns whether the draft is as it was before
 */
export async function undo(
  editor: HTMLElement,
  before: Snapshot,
  after: Snapshot,
): Promise<boolean> {
  if (!editor.isConnected || !isSame(snapshot(editor), after)) return false;
  editor.focus();
  // An editor with a history of its own answers the keys and says so; only then is the browser's left alone.
  const byBrowser = press(editor, 'z');
  if (byBrowser && !isSame(snapshot(editor), before)) editor.ownerDocument.execCommand('undo');
  if (await comesTrue(() => isSame(snapshot(editor), before))) return true;
  if (isSame(snapshot(editor), after)) return false;
  if (byBrowser) editor.ownerDocument.execCommand('redo');
  else press(editor, 'y');
  return false;
}

/** @returns false where the page has answered the key itself */
function press(editor: HTMLElement, key: 'z' | 'y'): boolean {
  const mac = navigator.platform.startsWith('Mac');
  return editor.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      keyCode: key.toUpperCase().charCodeAt(0),
      ctrlKey: !mac,
      metaKey: mac,
      bubbles: true,
      cancelable: true,
    }),
  );
}
