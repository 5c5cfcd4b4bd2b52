/**
 * Ways to find one thing, best first. Each has a name for the health report; its evidence and the
 * date it was last believed stand in a comment beside it.
 */
export interface Strategy {
  readonly name: string;
  readonly css: string;
}

export interface Found {
  readonly element: Element;
  readonly by: string;
}

/** The first strategy's first element that has something to say, or null. */
export function find(
  root: ParentNode,
  strategies: readonly Strategy[],
  accept: (element: Element) => boolean = () => true,
): Found | null {
  for (const strategy of strategies) {
    for (const element of root.querySelectorAll(strategy.css)) {
      if (accept(element)) return { element, by: strategy.name };
    }
  }
  return null;
}

/** All elements of the first strategy that finds any. */
export function findAll(root: ParentNode, strategies: readonly Strategy[]): Element[] {
  for (const strategy of strategies) {
    const found = [...root.querySelectorAll(strategy.css)];
    if (found.length > 0) return found;
  }
  return [];
}

/** Hosts keep panes they have left in the document, hidden; what stands in one is not in front of the rep. */
export function isVisible(element: Element): boolean {
  return typeof element.checkVisibility === 'function' ? element.checkVisibility() : true;
}
