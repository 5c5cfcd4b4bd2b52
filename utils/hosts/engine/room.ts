import type { SelectorTable } from '../../contract/selector-table.ts';
import { queryAll } from './query.ts';

/**
 * Leaves so many CSS pixels free at the right edge, as the host's table says, and believes nothing
 * until it has looked: a page that still stands there gets back exactly what it had.
 * @param ours our own element, which doesn't count as the page's
 * @returns what gives the room back; null where the page can't make any
 */
export function makeRoom(
  document: Document,
  room: SelectorTable['room'],
  pixels: number,
  ours: Element,
): (() => void) | null {
  const before = room.flatMap(({ css, style }) =>
    (queryAll(document, css) as HTMLElement[]).map((element) => ({
      element,
      hadNone: !element.hasAttribute('style'),
      property: style,
      value: element.style.getPropertyValue(style),
      priority: element.style.getPropertyPriority(style),
    })),
  );
  for (const { element, property } of before) {
    const value = /width/.test(property) ? `calc(100vw - ${pixels}px)` : `${pixels}px`;
    element.style.setProperty(property, value, 'important');
  }
  const giveBack = () => {
    for (const { element, hadNone, property, value, priority } of before) {
      element.style.removeProperty(property);
      if (value) element.style.setProperty(property, value, priority);
      if (hadNone && element.style.length === 0) element.removeAttribute('style');
    }
  };
  if (before.length > 0 && isFree(document, pixels, ours)) return giveBack;
  giveBack();
  return null;
}

/** Is the strip at the right edge empty, but for the page's ground? */
function isFree(document: Document, pixels: number, ours: Element): boolean {
  const { innerWidth, innerHeight } = document.defaultView as Window;
  // A window this narrow would be left with less than the sidebar takes.
  if (innerWidth < 2 * pixels) return false;
  for (const across of [innerWidth - pixels + 8, innerWidth - pixels / 2, innerWidth - 8]) {
    for (let step = 1; step < 20; step++) {
      const there = document
        .elementsFromPoint(across, (innerHeight * step) / 20)
        .filter((element) => element !== ours && !/^(HTML|BODY)$/.test(element.tagName));
      if (there.length > 0) return false;
    }
  }
  return true;
}
