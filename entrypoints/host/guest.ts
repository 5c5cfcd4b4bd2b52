import type { GuestOrders } from '../../utils/contract/page-report.ts';
import { guestStyle } from './guest-style.ts';
import { createTab } from './guest-tab.ts';
import type { FloatingPlace, GuestPage, Panel } from './panel.ts';
import { openPanel } from './panel.ts';

export interface Guest {
  isOpen(): boolean;
  /**
   * Frames the sidebar.
   * @param url of the frame, by whether it floats
   * @param place where it floats, if it must
   */
  open(
    url: (floating: boolean) => string,
    titles: { frame: string; grip: string },
    place: FloatingPlace | null,
  ): void;
  /** The frame has been vouched for and shows the sidebar; one that never is, is taken out again. */
  believed(): void;
  close(): void;
  show(orders: GuestOrders): void;
  /** Says something beside the tab, for a while. */
  hint(text: string): void;
  settle(): void;
}

/** A frame that is not believed by then will never be, ms. */
const patienceMs = 8000;
const hintMs = 6000;

/** Our one element in the host's page: a slim tab at the edge, and the sidebar's frame when it is open. */
export function mountGuest(
  document: Document,
  page: GuestPage,
  on: { toggle: () => void; placed: (place: FloatingPlace) => void },
  signal: AbortSignal,
): Guest {
  const root = document.createElement('cuecard-guest');
  const shadow = root.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = guestStyle;
  const tab = createTab(document, page, on.toggle, signal);
  shadow.append(style, tab.element);
  document.documentElement.append(root);

  let panel: Panel | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    if (!panel) return;
    clearTimeout(patience);
    tab.element.hidden = false;
    panel.close();
    panel = null;
  };
  const settle = () => {
    tab.settle();
    panel?.settle();
  };
  addEventListener('resize', settle, { signal, passive: true });
  signal.addEventListener('abort', () => {
    close();
    root.remove();
  });

  return {
    isOpen: () => panel !== null,
    open(url, titles, place) {
      if (panel) return;
      panel = openPanel({ root, shadow, page, frameUrl: url, titles, place, placed: on.placed });
      tab.element.hidden = true;
      patience = setTimeout(close, patienceMs);
    },
    believed: () => clearTimeout(patience),
    close,
    show: tab.show,
    hint(text) {
      const hint = document.createElement('div');
      hint.className = 'hint';
      hint.role = 'status';
      hint.textContent = text;
      hint.style.top = tab.element.style.top;
      shadow.append(hint);
      setTimeout(() => hint.remove(), hintMs);
    },
    settle: tab.settle,
  };
}
