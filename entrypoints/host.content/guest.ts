import { browser } from 'wxt/browser';
import type { Figures } from '../../utils/contract/runtime.ts';
import type { HostAdapter } from '../../utils/hosts/adapter.ts';
import { freeSpot } from '../../utils/hosts/engine/free-spot.ts';
import { guestStyle, sidebarWidth } from './guest-style.ts';

export interface Guest {
  isOpen(): boolean;
  open(url: string): void;
  /** The frame has been vouched for and shows the sidebar; one that never is, is taken out again. */
  believed(): void;
  /** Closes the sidebar and gives focus back to where it was. */
  close(): void;
  /** The counts on the tab, and a dot when there is an answer to the rep's feedback. */
  show(figures: Figures): void;
  /** Moves the tab off anything it would cover. */
  settle(): void;
}

/** With a warning on it, the tab is as tall as this. */
const tabHeight = 72;
/** A frame that is not believed by then will never be, ms. */
const patienceMs = 8000;
/** Movement below this many pixels is a click, not a drag. */
const dragSlack = 4;

/** Our one element in the host's page: a slim tab at the edge, and the sidebar's frame when it is open. */
export function mountGuest(
  document: Document,
  adapter: HostAdapter,
  toggle: () => void,
  signal: AbortSignal,
): Guest {
  const root = document.createElement('cuecard-guest');
  const shadow = root.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = guestStyle;
  const tab = document.createElement('button');
  tab.type = 'button';
  const mark = document.createElement('span');
  mark.className = 'mark';
  const count = document.createElement('span');
  count.className = 'count';
  const warning = document.createElement('span');
  warning.className = 'warning';
  tab.append(mark, count, warning);
  shadow.append(style, tab);
  document.documentElement.append(root);
  signal.addEventListener('abort', () => {
    close();
    root.remove();
  });

  let frame: HTMLIFrameElement | null = null;
  let focusBefore: Element | null = null;
  let giveRoomBack = () => {};
  let patience: ReturnType<typeof setTimeout> | undefined;
  let wanted = 0.4;

  const settle = () => {
    const taken = adapter
      .controls(document)
      .map((control) => control.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.right > innerWidth - 40);
    tab.style.top = `${freeSpot(wanted * innerHeight, tabHeight, innerHeight, taken)}px`;
  };
  const close = () => {
    if (!frame) return;
    frame.remove();
    frame = null;
    tab.hidden = false;
    clearTimeout(patience);
    giveRoomBack();
    dispatchEvent(new Event('resize'));
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus();
    focusBefore = null;
  };

  dragAlongEdge(tab, signal, {
    moved: (top) => {
      wanted = top / innerHeight;
      tab.style.top = `${top}px`;
    },
    dropped: settle,
    clicked: toggle,
  });
  // The tab must never take the caret out of the draft.
  tab.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  addEventListener('resize', settle, { signal, passive: true });
  settle();

  return {
    isOpen: () => frame !== null,
    open(url) {
      if (frame) return;
      focusBefore = document.activeElement;
      frame = document.createElement('iframe');
      frame.src = url;
      frame.title = browser.i18n.getMessage('sidebarTitle');
      frame.allow = 'clipboard-write';
      tab.hidden = true;
      shadow.append(frame);
      patience = setTimeout(close, patienceMs);
      giveRoomBack = adapter.makeRoom(document, sidebarWidth);
      dispatchEvent(new Event('resize'));
    },
    believed: () => clearTimeout(patience),
    close,
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
    settle,
  };
}

function dragAlongEdge(
  tab: HTMLElement,
  signal: AbortSignal,
  on: { moved(top: number): void; dropped(): void; clicked(): void },
): void {
  let start: { y: number; top: number } | null = null;
  let dragged = false;
  tab.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.button !== 0) return;
      start = { y: event.clientY, top: tab.getBoundingClientRect().top };
      dragged = false;
      tab.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  tab.addEventListener(
    'pointermove',
    (event) => {
      if (!start) return;
      const move = event.clientY - start.y;
      dragged ||= Math.abs(move) > dragSlack;
      if (dragged) on.moved(start.top + move);
    },
    { signal },
  );
  tab.addEventListener(
    'pointerup',
    () => {
      start = null;
      if (dragged) on.dropped();
    },
    { signal },
  );
  tab.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && !dragged) on.clicked();
      dragged = false;
    },
    { signal },
  );
}
