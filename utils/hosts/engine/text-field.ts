import type { Insertable } from '../../contract/insertion.ts';
import { comesTrue } from './verdict.ts';
import type { Inserted } from './ways.ts';

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
  const { value } = field;
  const after = value.slice(0, from) + text + value.slice(to);
  if (!(await write(field, from, to, text, after))) return 'editor-refused';
  return {
    status,
    async undo() {
      // Written on since: only what can't be confused is taken out.
      const around =
        field.value === after ? [value.slice(0, from), value.slice(to)] : field.value.split(text);
      const at = around[0]?.length ?? 0;
      const old = value.slice(from, to);
      return (
        around.length === 2 && (await write(field, at, at + text.length, old, around.join(old)))
      );
    },
  };
}

/** @returns whether the field then holds that; otherwise it is as it was */
async function write(
  field: HTMLTextAreaElement,
  from: number,
  to: number,
  text: string,
  wanted: string,
): Promise<boolean> {
  const before = field.value;
  field.focus();
  field.setSelectionRange(from, to);
  field.ownerDocument.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (await comesTrue(() => field.value === wanted)) return true;
  if (field.value !== before) {
    // Plain text can always be put back, if its page changed it past any undo.
    field.value = before;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return false;
}
