/** Sets an inline style on every element a selector finds; an empty value takes it away. */
export function setOnAll(document: Document, css: string, property: string, value: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(css)) {
    if (value) element.style.setProperty(property, value);
    else element.style.removeProperty(property);
  }
}
