/** Quiet time before a read, and the longest a busy page can put it off, in ms. */
const settleMs = 150;
const longestWaitMs = 1000;
/** After the page has moved on: what it shows at once is told at once, the rest when it is quiet. */
const movedMs = 40;
/** A busy page is read all the same after so long. */
const idleMs = 100;

export interface Watch {
  /** Hears what is typed in a frame of the page too. Once a document. */
  follow(document: Document): void;
  /** Asks for a reading after so many ms. */
  again(ms: number): void;
}

/**
 * Calls `changed` when the page may tell something new: it moved on, its content changed, the rep
 * typed. Debounced, in idle time, and only while the tab is visible.
 */
export function watchPage(document: Document, changed: () => void, signal: AbortSignal): Watch {
  const view = document.defaultView as Window & typeof globalThis;
  const followed = new WeakSet<Document>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  let firstChange = 0;
  let owed = false;

  const run = () => {
    timer = undefined;
    firstChange = 0;
    if (signal.aborted) return;
    // A tab nobody sees is read when somebody does.
    owed = document.visibilityState !== 'visible';
    if (owed) return;
    let isDue = true;
    const read = () => {
      if (isDue && !signal.aborted) changed();
      isDue = false;
    };
    view.requestIdleCallback(read);
    // Its own timeout can't be relied on: Firefox, without a window on a screen, never called back
    // (153, 2026-11-22).
    setTimeout(read, idleMs);
  };
  const readIn = (ms: number) => {
    clearTimeout(timer);
    dueAt = Date.now() + ms;
    timer = setTimeout(run, ms);
  };
  const soon = () => {
    const now = Date.now();
    firstChange ||= now;
    readIn(Math.max(0, Math.min(settleMs, firstChange + longestWaitMs - now)));
  };
  const moved = () => {
    firstChange = 0;
    readIn(movedMs);
  };
  const seen = () => {
    if (owed) soon();
  };

  const follow = (own: Document) => {
    if (followed.has(own)) return;
    followed.add(own);
    // Typing makes no mutation that can be relied on.
    own.addEventListener('input', soon, { signal, passive: true });
    own.addEventListener('focusin', soon, { signal, passive: true });
  };
  const observer = new MutationObserver(() => {
    // Hosts draw the new page right after moving: that must not put the first reading off.
    if (timer === undefined || dueAt > Date.now() + movedMs) soon();
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  follow(document);
  document.addEventListener('visibilitychange', seen, { signal });
  // The focus went into a frame.
  view.addEventListener('blur', soon, { signal });
  view.addEventListener('hashchange', moved, { signal });
  view.addEventListener('popstate', moved, { signal });
  (view as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', moved, {
    signal,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  moved();
  return {
    follow,
    again(ms) {
      if (timer === undefined) readIn(ms);
    },
  };
}
