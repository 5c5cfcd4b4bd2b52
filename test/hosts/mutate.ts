/** A change of the kind hosts make when they ship; numbers pick where. */
export interface Mutation {
  kind: 'drop-attribute' | 'rename-class' | 'nest-deeper' | 'translate';
  at: number;
  which: number;
}

/**
 * Changes a page, and remembers how to put it back.
 * @param known what the page is expected to tell: what holds any of it is content, no label
 */
export function mutate(
  document: Document,
  mutations: readonly Mutation[],
  known: unknown,
): { undo: () => void; said: string[] } {
  const undos: (() => void)[] = [];
  const said: string[] = [];
  const values = stringsIn(known).filter((value) => value.length > 2);
  const isKnown = (text: string) =>
    values.some((value) => value.includes(text) || text.includes(value));
  for (const { kind, at, which } of mutations) {
    const elements = [...document.querySelectorAll('body *')].filter(
      (element) => !element.matches('script, style'),
    );
    const element = elements[at % elements.length];
    if (!element) continue;
    const undo = changes[kind](element, which, isKnown);
    if (!undo) continue;
    undos.push(undo);
    said.push(`${kind} ${which} on ${element.outerHTML.slice(0, 90)}`);
  }
  return {
    said,
    undo() {
      for (const undo of undos.toReversed()) undo();
    },
  };
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value, ...value.split('\n')]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

type Change = (
  element: Element,
  which: number,
  isKnown: (text: string) => boolean,
) => (() => void) | null;

const changes: Record<Mutation['kind'], Change> = {
  'drop-attribute'(element, which) {
    // What a frame holds would be loaded anew.
    const names = element.getAttributeNames().filter((name) => name !== 'srcdoc');
    const name = names[which % names.length];
    if (name === undefined) return null;
    const value = element.getAttribute(name) ?? '';
    element.removeAttribute(name);
    return () => element.setAttribute(name, value);
  },
  'rename-class'(element, which) {
    const value = element.getAttribute('class');
    if (value === null) return null;
    element.setAttribute('class', value.replaceAll(/\S+/g, `x${which.toString(36)}z`));
    return () => element.setAttribute('class', value);
  },
  'nest-deeper'(element) {
    if (element.matches('iframe') || element.querySelector('iframe')) return null;
    const wrapper = element.ownerDocument.createElement('div');
    element.replaceWith(wrapper);
    wrapper.append(element);
    return () => wrapper.replaceWith(element);
  },
  translate(element, which, isKnown) {
    const text = [...element.childNodes].find(
      (node) => node.nodeType === 3 && node.nodeValue?.trim() && !isKnown(node.nodeValue.trim()),
    );
    const label = ['aria-label', 'placeholder', 'title', 'label', 'field-label'].find((name) => {
      const value = element.getAttribute(name);
      return value !== null && !isKnown(value);
    });
    if (label !== undefined && (which % 2 === 0 || !text)) {
      const value = element.getAttribute(label) ?? '';
      element.setAttribute(label, 'Übersetzt');
      return () => element.setAttribute(label, value);
    }
    if (!text) return null;
    const value = text.nodeValue;
    text.nodeValue = 'Übersetzt';
    return () => (text.nodeValue = value);
  },
};
