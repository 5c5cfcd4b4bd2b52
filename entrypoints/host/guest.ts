import { browser } from 'wxt/browser';
import type { Figures } from '../../utils/contract/page-report.ts';
import type { SelectorTable } from '../../utils/contract/selector-table.ts';
import { freePlace } from '../../utils/hosts/engine/free-place.ts';
import { isVisible } from '../../utils/hosts/engine/query.ts';
import { makeRoom } from '../../utils/hosts/engine/room.ts';
import { guestStyle, floatingWidth, sidebarWidth } from './guest-style.ts';
import { createTab } from './guest-tab.ts';
import { onDrag } from './on-drag.ts';

/** Shares of the window, from its left and top. */
export interface FloatingPlace {
  x: number;
  y: number;
}

export interface Guest {
  isOpen(): boolean;
  /**
   * Frames the sidebar: beside the page where the page can make room, else floating over it.
   * @param url of the frame, by whether it floats
   */
  open(url: (floating: boolean) => string, place: FloatingPlace | null): void;
  /** The frame has been vouched for and shows the sidebar; one that never is, is taken out again. */
  believed(): void;
  /** Closes the sidebar and gives focus back to where it was. */
  close(): void;
  show(figures: Figures): void;
  /** Says something beside the tab, for a while. */
  hint(text: string): void;
  settle(): void;
}

/** What the guest must know of the page it is in. */
export interface GuestPage {
  controls: () => Element[];
  room: () => SelectorTable['room'];
}

/** A frame that is not believed by then will never be, ms. */
const patienceMs = 8000;
const hintMs = 6000;

/** Where the focus is, in a frame of the page too: an outer frame would not give it on to an inner. */
function deepActive({ activeElement }: Document): Element | null {
  const held = (activeElement as HTMLIFrameElement | null)?.contentDocument;
  return held ? deepActive(held) : activeElement;
}

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
  const tab = createTab(document, () => page.controls(), on.toggle, signal);
  shadow.append(style, tab.element);
  document.documentElement.append(root);

  let panel: HTMLElement | null = null;
  let focusBefore: Element | null = null;
  let giveRoomBack: (() => void) | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let wanted: FloatingPlace = { x: 1, y: 0.08 };

  const float = () => {
    if (!panel || giveRoomBack) return;
    const taken = page
      .controls()
      .filter(isVisible)
      .map((control) => control.getBoundingClientRect());
    const { x, y, height } = freePlace(
      { x: wanted.x * innerWidth, y: wanted.y * innerHeight },
      floatingWidth,
      { width: innerWidth, height: innerHeight },
      taken,
    );
    Object.assign(panel.style, { left: `${x}px`, top: `${y}px`, height: `${height}px` });
  };
  const close = () => {
    if (!panel) return;
    panel.remove();
    panel = null;
    tab.element.hidden = false;
    clearTimeout(patience);
    giveRoomBack?.();
    giveRoomBack = null;
    dispatchEvent(new Event('resize'));
    if (focusBefore?.isConnected) (focusBefore as HTMLElement).focus();
    focusBefore = null;
  };
  const resized = () => {
    tab.settle();
    float();
  };
  addEventListener('resize', resized, { signal, passive: true });
  signal.addEventListener('abort', () => {
    close();
    root.remove();
  });
  tab.settle();

  /** What a floating sidebar is moved by. */
  const gripOf = (floating: HTMLElement) => {
    const grip = document.createElement('div');
    grip.className = 'grip';
    grip.title = browser.i18n.getMessage('moveSidebar');
    onDrag(grip, signal, {
      moved(left, top) {
        wanted = { x: left / innerWidth, y: top / innerHeight };
        Object.assign(floating.style, { left: `${left}px`, top: `${top}px` });
      },
      dropped() {
        float();
        const box = floating.getBoundingClientRect();
        wanted = { x: box.left / innerWidth, y: box.top / innerHeight };
        on.placed(wanted);
      },
    });
    return grip;
  };

  return {
    isOpen: () => panel !== null,
    open(url, place) {
      if (panel) return;
      focusBefore = deepActive(document);
      giveRoomBack = makeRoom(document, page.room(), sidebarWidth, root);
      const floating = !giveRoomBack;
      const frame = document.createElement('iframe');
      frame.src = url(floating);
      frame.title = browser.i18n.getMessage('sidebarTitle');
      frame.allow = 'clipboard-write';
      panel = document.createElement('div');
      panel.className = floating ? 'panel floating' : 'panel';
      if (floating) panel.append(gripOf(panel));
      panel.append(frame);
      wanted = place ?? wanted;
      float();
      tab.element.hidden = true;
      shadow.append(panel);
      patience = setTimeout(close, patienceMs);
      dispatchEvent(new Event('resize'));
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
