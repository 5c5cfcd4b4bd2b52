import type { SelectorTable } from '../../utils/contract/selector-table.ts';
import { freePlace } from '../../utils/hosts/engine/free-place.ts';
import { isVisible } from '../../utils/hosts/engine/query.ts';
import { makeRoom } from '../../utils/hosts/engine/room.ts';
import { onDrag } from './on-drag.ts';
import { floatingWidth, panelStyle, sidebarWidth } from './panel-style.ts';

/** Shares of the window, from its left and top. */
export interface FloatingPlace {
  x: number;
  y: number;
}

/** What must be known of the page it opens in. */
export interface GuestPage {
  controls: () => Element[];
  isControl: (element: Element) => boolean;
  room: () => SelectorTable['room'];
}

export interface Opening {
  /** Our element in the page. */
  root: Element;
  /** Its closed root, in which all that is ours stands. */
  shadow: ShadowRoot;
  page: GuestPage;
  /** Of the frame, by whether it floats. */
  frameUrl: (floating: boolean) => string;
  titles: { frame: string; grip: string };
  /** Where the rep put it last, if it must float. */
  place: FloatingPlace | null;
  placed: (place: FloatingPlace) => void;
}

export interface Panel {
  /** Gives the page back its room, and the focus to where it was. */
  close(): void;
  /** Finds its place anew, where it floats. */
  settle(): void;
}

/**
 * The sidebar's frame: beside the page where the page can make room, else floating over it.
 */
export function openPanel({ root, shadow, page, frameUrl, titles, place, placed }: Opening): Panel {
  const document = root.ownerDocument;
  const focusBefore = deepActive(document);
  const giveRoomBack = makeRoom(document, page.room(), sidebarWidth, root);
  const ended = new AbortController();
  let wanted = place ?? { x: 1, y: 0.08 };
  const style = document.createElement('style');
  style.textContent = panelStyle;
  const panel = document.createElement('div');
  panel.className = 'panel';

  const settle = () => {
    if (giveRoomBack) return;
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
  if (!giveRoomBack) {
    panel.className = 'panel floating';
    const grip = document.createElement('div');
    grip.className = 'grip';
    grip.title = titles.grip;
    onDrag(grip, ended.signal, {
      moved(left, top) {
        wanted = { x: left / innerWidth, y: top / innerHeight };
        Object.assign(panel.style, { left: `${left}px`, top: `${top}px` });
      },
      dropped() {
        settle();
        const box = panel.getBoundingClientRect();
        wanted = { x: box.left / innerWidth, y: box.top / innerHeight };
        placed(wanted);
      },
    });
    panel.append(grip);
  }
  const frame = document.createElement('iframe');
  frame.src = frameUrl(!giveRoomBack);
  frame.title = titles.frame;
  frame.allow = 'clipboard-write';
  panel.append(frame);
  settle();
  shadow.append(style, panel);
  dispatchEvent(new Event('resize'));

  return {
    settle,
    close() {
      ended.abort();
      panel.remove();
      style.remove();
      giveRoomBack?.();
      dispatchEvent(new Event('resize'));
      if (focusBefore?.isConnected) (focusBefore as HTMLElement).focus();
    },
  };
}

/** Where the focus is, in a frame of the page too: an outer frame would not give it on to an inner. */
function deepActive({ activeElement }: Document): Element | null {
  const held = (activeElement as HTMLIFrameElement | null)?.contentDocument;
  return held ? deepActive(held) : activeElement;
}
