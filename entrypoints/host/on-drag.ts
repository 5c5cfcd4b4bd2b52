/** Movement below this many pixels is a click, not a drag. */
const slack = 4;

/** Tells a person's drags of an element from their clicks; what a script of the page makes is neither. */
export function onDrag(
  element: HTMLElement,
  signal: AbortSignal,
  on: {
    /** To these CSS pixels from the window's left and top. */
    moved(left: number, top: number): void;
    dropped(): void;
    clicked?(): void;
  },
): void {
  let start: { x: number; y: number } | null = null;
  let dragged = false;
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.button !== 0) return;
      const box = element.getBoundingClientRect();
      start = { x: event.clientX - box.left, y: event.clientY - box.top };
      dragged = false;
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!start) return;
      const box = element.getBoundingClientRect();
      const left = event.clientX - start.x;
      const top = event.clientY - start.y;
      dragged ||= Math.abs(left - box.left) + Math.abs(top - box.top) > slack;
      if (dragged) on.moved(left, top);
    },
    { signal },
  );
  const drop = () => {
    start = null;
    if (dragged) on.dropped();
  };
  element.addEventListener('pointerup', drop, { signal });
  element.addEventListener('pointercancel', drop, { signal });
  element.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && !dragged) on.clicked?.();
      dragged = false;
    },
    { signal },
  );
}
