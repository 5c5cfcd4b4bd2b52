import { browser } from 'wxt/browser';
import type { Figures } from '../../utils/contract/page-report.ts';
import { freeSpot } from '../../utils/hosts/engine/free-spot.ts';
import { onDrag } from './on-drag.ts';

/** With a warning on it, the tab is as tall as this. */
const tabHeight = 72;

export interface GuestTab {
  readonly element: HTMLButtonElement;
  /** The counts, and a dot when there is an answer to the rep's feedback. */
  show: (figures: Figures) => void;
  /** Moves the tab off anything it would cover. */
  settle: () => void;
}

/** The slim tab at the page's edge; it can be dragged along it. */
export function createTab(
  document: Document,
  controls: () => Element[],
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
    const taken = controls()
      .map((control) => control.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.right > innerWidth - 40);
    tab.style.top = `${freeSpot(wanted * innerHeight, tabHeight, innerHeight, taken)}px`;
  };
  onDrag(tab, signal, {
    moved: (_left, top) => {
      wanted = top / innerHeight;
      tab.style.top = `${top}px`;
    },
    dropped: settle,
    clicked,
  });
  // The tab must never take the caret out of the draft.
  tab.addEventListener('mousedown', (event) => event.preventDefault(), { signal });

  return {
    element: tab,
    settle,
    show({ cues, findings, newAnswers }) {
      count.textContent = cues > 0 ? String(cues) : '';
      warning.textContent = findings > 0 ? String(findings) : '';
      tab.classList.toggle('has-cues', cues > 0);
      tab.classList.toggle('has-findings', findings > 0);
      tab.classList.toggle('has-answer', newAnswers > 0);
      const label = [browser.i18n.getMessage('tabLabel', [String(cues)])];
      if (findings > 0) label.push(browser.i18n.getMessage('tabFindings', [String(findings)]));
      tab.title = label.join(' ');
      tab.setAttribute('aria-label', tab.title);
    },
  };
}
