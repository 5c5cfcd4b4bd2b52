/**
 * Sets an inline style on every element a selector finds.
 * @returns what puts back exactly what each had before
 */
export function setOnAll(
  document: Document,
  css: string,
  property: string,
  value: string,
): () => void {
  const before = [...document.querySelectorAll<HTMLElement>(css)].map((element) => ({
    element,
    value: element.style.getPropertyValue(property),
    priority: element.style.getPropertyPriority(property),
  }));
  for (const { element } of before) element.style.setProperty(property, value);
  return () => {
    for (const { element, value: own, priority } of before) {
      if (own) element.style.setProperty(property, own, priority);
      else element.style.removeProperty(property);
    }
  };
}
