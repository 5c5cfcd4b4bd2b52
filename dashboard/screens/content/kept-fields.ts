import { emptyFields, type EditorFields } from './editor-fields.ts';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was typed, and of which `updatedAt` it is a change; new content has none. */
interface Kept {
  fields: EditorFields;
  seen?: number | undefined;
}

/** What was typed into this editor and never saved; null where there is nothing, or nothing usable. */
export function readKept(shelf: Shelf, key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(key) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Full or forbidden storage is no reason to stop whoever types. */
export function keep(shelf: Shelf, key: string, kept: Kept | null): void {
  try {
    if (kept === null) shelf.removeItem(key);
    else shelf.setItem(key, JSON.stringify(kept));
  } catch {
    // Then it is kept on the screen alone, as it would be without.
  }
}

/** An older Cuecard may have kept something else. */
function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null || !('fields' in kept)) return false;
  const { fields } = kept;
  if (typeof fields !== 'object' || fields === null) return false;
  return Object.entries(emptyFields('asset')).every(([name, value]) => {
    const then: unknown = Reflect.get(fields, name);
    return typeof then === typeof value && Array.isArray(then) === Array.isArray(value);
  });
}
