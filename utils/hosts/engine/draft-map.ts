import type { Draft } from '../../contract/draft.ts';
import { blocks, silent } from '../text-of.ts';
import { isTextField } from './text-field.ts';

/** The most letters told; half as many nodes are looked at, and a two-hundredth are links. */
const maxCharacters = 40_000;

/** A draft with the way back into the page: which text node holds which of its letters. */
export interface DraftMap {
  draft: Draft;
  /** All its text, to the last line break. */
  text: string;
  /** The text with each space as the page has it: plain, non-breaking, a line break. */
  raw: string;
  /** The page's own place for an offset of the text; `end` looks at the letter before it. */
  placeOf(offset: number, end: boolean): { node: Text; offset: number } | null;
}

/**
 * What the rep has written in an editor, letter by letter as it stands there: only line breaks are
 * added where blocks begin and end, and every kind of space is a plain one.
 * @param below selectors of what is not the rep's own words now: history, a signature
 * @param isWhole all there is, however long: to compare, not to tell
 */
export function mapDraft(editor: Element, below: string | null, isWhole = false): DraftMap {
  const most = isWhole ? Infinity : maxCharacters;
  if (isTextField(editor)) return mapField(editor.value.slice(0, maxCharacters));
  const links: Draft['links'] = [];
  const parts: { node: Text; from: number }[] = [];
  let text = '';
  let raw = '';
  let nodes = 0;
  const breakLine = () => {
    if (text !== '' && !text.endsWith('\n')) {
      text += '\n';
      raw += '\n';
    }
  };
  const visit = (node: Node): void => {
    if (++nodes > most / 2 || text.length > most) return;
    if (node.nodeType === 3) {
      const own = (node as Text).data.slice(0, most - text.length);
      parts.push({ node: node as Text, from: text.length });
      text += own.replaceAll(/\s/g, ' ');
      raw += own;
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if ((silent.has(name) && !isWhole) || (below !== null && element.matches(below))) return;
    const block = blocks.has(name);
    if (name === 'BR') {
      text += '\n';
      raw += '\n';
    } else if (block) breakLine();
    const from = text.length;
    for (const child of element.childNodes) visit(child);
    const { href } = element as HTMLAnchorElement;
    if (name === 'A' && href && text.length > from && links.length < most / 200) {
      links.push({ from, to: text.length, url: href.slice(0, 4000) });
    }
    if (block && name !== 'BR') breakLine();
  };
  for (const child of editor.childNodes) visit(child);
  return {
    draft: { text: text.slice(0, most).trimEnd(), links },
    text,
    raw,
    placeOf(offset, end) {
      const part = parts.findLast(({ from }) => (end ? from < offset : from <= offset));
      if (!part || offset - part.from > part.node.length) return null;
      return { node: part.node, offset: offset - part.from };
    },
  };
}

/** A field of plain text is its own draft, and has no places in the page. */
const mapField = (raw: string): DraftMap => ({
  draft: { text: raw.replaceAll(/[^\S\n]/g, ' ').trimEnd(), links: [] },
  text: raw,
  raw,
  placeOf: () => null,
});

/** The draft of an editor, where there is any. */
export function draftIn(editor: Element, below: string | null): { draft?: Draft } {
  const { draft } = mapDraft(editor, below);
  return draft.text === '' ? {} : { draft };
}
