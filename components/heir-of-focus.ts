/**
 * A `ref` for what comes in the place of a button that was just pressed: takes the focus if that went
 * with the button, so that the keyboard goes on from here; else leaves it where it is.
 */
export function heirOfFocus(element: HTMLElement | null): void {
  const { activeElement } = document;
  if (!element || !document.hasFocus()) return;
  if (activeElement === null || activeElement.matches('body, .dialog')) element.focus();
}
