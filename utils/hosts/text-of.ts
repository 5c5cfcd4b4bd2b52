export const blocks: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BR DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
export const silent: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME'.split(' '),
);

const maxNodes = 20_000;
const maxCharacters = 20_000;

/**
 * The text a person sees in an element, blocks on lines of their own. Bounded in nodes and
 * characters, so that a huge mail can't hold up the page.
 * @param skip elements whose text is left out (quoted history, say)
 */
export function textOf(root: Element, skip: (element: Element) => boolean = () => false): string {
  let text = '';
  let nodes = 0;
  const visit = (node: Node): void => {
    if (++nodes > maxNodes || text.length > maxCharacters) return;
    if (node.nodeType === 3) {
      text += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (silent.has(name) || skip(element)) return;
    const block = blocks.has(name);
    if (block) text += '\n';
    for (const child of element.childNodes) visit(child);
    if (block) text += '\n';
  };
  visit(root);
  return text
    .slice(0, maxCharacters)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

/** One line of text, or undefined where there is none. */
export function lineOf(element: Element | null | undefined): string | undefined {
  const text = element?.textContent?.replaceAll(/\s+/g, ' ').trim();
  return text === undefined || text === '' ? undefined : text.slice(0, 500);
}

/** What a form control holds, or else its text. */
export function valueOf(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const control = element.matches('input, textarea, select')
    ? element
    : element.querySelector('input, textarea, select');
  const value = (control as HTMLInputElement | null)?.value?.trim();
  return value === undefined || value === '' ? lineOf(element) : value.slice(0, 500);
}
