import type { GuestOrders } from '../../utils/contract/page-report.ts';
import { freeSpot } from '../../utils/hosts/engine/free-spot.ts';
import { onDrag } from './on-drag.ts';
import type { GuestPage } from './panel.ts';

/** With a warning on it, the tab is as tall as this. */
const tabHeight = 72;

export interface GuestTab {
  readonly element: HTMLButtonElement;
  /** The counts, and a dot when there is an answer to the rep's feedback. */
  show: (figures: GuestOrders) => void;
  /** Moves the tab off anything it would cover. */
  settle: () => void;
}

/** The slim tab at the page's edge; it can be dragged along it. */
export function createTab(
  document: Document,
  page: Pick<GuestPage, 'controls' | 'isControl'>,
  clicked: () => void,
  signal: AbortSignal,
): GuestTab {
  const tab = document.createElement('button');
  tab.type = 'button';
  const [, count, warning] = ['mark', 'count', 'warning'].map((name) => {
    const part = document.createElement('span');
    part.className = name;
    tab.append(part);
    return part;
  }) as [HTMLElement, HTMLElement, HTMLElement];
  let wanted = 0.4;

  const settle = () => {
    const box = tab.getBoundingClientRect();
    const isOnControl = [0, box.height / 2, box.height].some((down) =>
      document
        .elementsFromPoint(box.left + box.width / 2, box.top + down)
        .some((each) => page.isControl(each)),
    );
    // Looking for every control of a large page costs more than looking what is under the tab.
    if (isOnControl || box.bottom > innerHeight) moveOff();
  };
  const moveOff = () => {
    const taken = page
      .controls()
      .map((control) => control.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.right > innerWidth - 40);
    tab.style.top = `${freeSpot(wanted * innerHeight, tabHeight, innerHeight, taken)}px`;
  };
  onDrag(tab, signal, {
    moved: (_left, top) => {
      wanted = top / innerHeight;
      tab.style.top = `${top}px`;
    },
    dropped: moveOff,
    clicked,
  });
  // The tab must never take the caret out of the draft.
  tab.addEventListener('mousedown', (event) => event.preventDefault(), { signal });

  return {
    element: tab,
    settle,
    show({ cues, findings, newAnswers, label }) {
      count.textContent = cues > 0 ? String(cues) : '';
      warning.textContent = findings > 0 ? String(findings) : '';
      tab.classList.toggle('has-cues', cues > 0);
      tab.classList.toggle('has-findings', findings > 0);
      tab.classList.toggle('has-answer', newAnswers > 0);
      tab.title = label;
      tab.setAttribute('aria-label', label);
    },
  };
}
