import { blocks } from '../text-of.ts';

/** What of a draft must not change behind the rep's back. */
export interface Snapshot {
  /** Its letters without spaces, a line break where a line ends. */
  text: string;
  /** The addresses it links to, in order. */
  links: string[];
}

/** A draft as the page shows it now; spaces are left out, since editors trade one kind for another. */
export function snapshot(editor: Element): Snapshot {
  let text = '';
  const endLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const visit = (node: Node): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) text += squash((node as Text).data);
    if (name === 'BR') text += '\n';
    else if (blocks.has(name)) endLine();
    for (const child of node.childNodes) visit(child);
    if (blocks.has(name)) endLine();
  };
  for (const child of editor.childNodes) visit(child);
  return { text, links: linksIn(editor).map(({ href }) => href) };
}

export const linksIn = (root: ParentNode): HTMLAnchorElement[] => [
  ...root.querySelectorAll<HTMLAnchorElement>('a[href]'),
];

/** Without spaces, and without the marks of no width that editors set where a caret must stand. */
export const squash = (text: string) => text.replaceAll(/[\s\u200B\u2060]+/g, '');

export const isSame = (a: Snapshot, b: Snapshot): boolean =>
  a.text === b.text && a.links.join(' ') === b.links.join(' ');
