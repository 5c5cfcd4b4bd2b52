import { mapDraft } from './draft-map.ts';

/** What of a draft must not change behind the rep's back. */
export interface Snapshot {
  /** Its letters without spaces, a line break where a line ends. */
  text: string;
  /** The addresses it links to, in order, each with a space behind it. */
  links: string;
}

/** A draft as the page shows it now; spaces are left out, since editors trade one kind for another. */
export function snapshot(editor: Element): Snapshot {
  const { text, draft } = mapDraft(editor, null, true);
  return {
    // Browsers add and drop a line break behind the last line as they please.
    text: text.split('\n').map(squash).join('\n').replace(/\n$/, ''),
    links: draft.links.map(({ url }) => `${url} `).join(''),
  };
}

/** Without spaces, and without the marks of no width that editors set where a caret must stand. */
export const squash = (text: string) => text.replaceAll(/[\s\u200B\u2060]+/g, '');

export const isSame = (a: Snapshot, b: Snapshot): boolean =>
  a.text === b.text && a.links === b.links;
