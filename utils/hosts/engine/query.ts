const within = ' >>> ';

/** Chromium's and Firefox's ways into closed shadow roots, for content scripts alone. */
interface ShadowOpeners {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
}

/** What an element holds: its shadow root, open or closed, or its frame of the same origin. */
export function inside(element: Element): ParentNode | null {
  const { contentDocument, openOrClosedShadowRoot } = element as HTMLIFrameElement & {
    openOrClosedShadowRoot?: ShadowRoot | null;
  };
  if (contentDocument) return contentDocument;
  if (!element.localName.includes('-')) return null;
  const opener = (globalThis as ShadowOpeners).chrome?.dom?.openOrClosedShadowRoot;
  return opener?.(element) ?? openOrClosedShadowRoot ?? element.shadowRoot;
}

/** `querySelectorAll` that knows ` >>> `: into what the element before it holds. In document order. */
export function queryAll(root: ParentNode, css: string): Element[] {
  let roots: ParentNode[] = [root];
  let found: Element[] = [];
  for (const [step, part] of css.split(within).entries()) {
    if (step > 0) roots = found.map(inside).filter((held) => held !== null);
    found = roots.flatMap((each) => [...each.querySelectorAll(part)]);
  }
  return found;
}

/** Hosts keep panes they have left in the document, hidden; what stands in one is not in front of the rep. */
export function isVisible(element: Element): boolean {
  return typeof element.checkVisibility === 'function'
    ? element.checkVisibility()
    : element.closest('[hidden]') === null;
}
