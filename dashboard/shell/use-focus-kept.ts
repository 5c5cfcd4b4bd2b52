import { useEffect, useRef, type RefObject } from 'react';

/**
 * Where the thing that had the focus gives way to something else in the same place, the keyboard goes
 * on there: at the first that `selector` finds, else at the place itself.
 */
export function useFocusKept(
  place: RefObject<HTMLElement | null>,
  showing: unknown,
  selector: string,
): void {
  const last = useRef(showing);
  useEffect(() => {
    if (last.current === showing) return;
    last.current = showing;
    if (document.activeElement !== document.body) return;
    (place.current?.querySelector<HTMLElement>(selector) ?? place.current)?.focus();
  }, [place, showing, selector]);
}
