/** For a link in a strip that scrolls sideways: brings it to the middle, and moves nothing else. */
export function keepInView(link: HTMLElement | null): void {
  const strip = link?.parentElement;
  if (!link || !strip) return;
  const [own, whole] = [link.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollLeft += own.left + own.width / 2 - whole.left - whole.width / 2;
}
