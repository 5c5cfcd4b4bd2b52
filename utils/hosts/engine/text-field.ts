import type { Insertable } from '../../contract/insertion.ts';
import type { Inserted } from './insertion.ts';
import type { Verdict } from './verdict.ts';
import { settled } from './verdict.ts';

/** A compose box that holds plain text alone. */
export const isTextField = (editor: Element): editor is HTMLTextAreaElement =>
  editor.matches('textarea, input');

/** Puts plain text where the caret last stood in the field: of a link, its address. */
export async function insertInField(
  field: HTMLTextAreaElement,
  content: Insertable,
): Promise<Inserted | 'editor-refused'> {
  const { value, selectionEnd: at } = field;
  const added = content.kind === 'link' ? content.url : content.text;
  const gap = /\S$/.test(value.slice(0, at)) ? ' ' : '';
  // The space behind keeps the next letter out of the address.
  return replaceInField(field, at, at, `${gap}${added} `, 'inserted-plain');
}

/** Replaces a stretch by the browser's own editing, so that one Ctrl+Z takes it back. */
export async function replaceInField(
  field: HTMLTextAreaElement,
  from: number,
  to: number,
  text: string,
  status: Inserted['status'] = 'inserted',
): Promise<Inserted | 'editor-refused'> {
  const before = field.value;
  const after = before.slice(0, from) + text + before.slice(to);
  type(field, from, to, text);
  if (!(await holds(field, after))) {
    putBack(field, before);
    return 'editor-refused';
  }
  return {
    status,
    async undo() {
      if (field.value === after) {
        field.focus();
        field.ownerDocument.execCommand('undo');
        return holds(field, before);
      }
      // Written on since: only what can't be confused is taken out.
      const at = field.value.indexOf(text);
      if (to > from || at < 0 || field.value.includes(text, at + 1)) return false;
      const without = field.value.replace(text, '');
      type(field, at, at + text.length, '');
      return holds(field, without);
    },
  };
}

function type(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  field.ownerDocument.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** A field whose page wrote something else: its own text can always be put back, if not undone. */
function putBack(field: HTMLTextAreaElement, before: string): void {
  if (field.value === before) return;
  field.ownerDocument.execCommand('undo');
  if (field.value === before) return;
  field.value = before;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

async function holds(field: HTMLTextAreaElement, wanted: string): Promise<boolean> {
  const judge = (): Verdict => (field.value === wanted ? 'done' : 'other');
  return (await settled(judge)) === 'done';
}
