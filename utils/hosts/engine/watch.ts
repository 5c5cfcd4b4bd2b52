/** Quiet time before a read, and the longest a busy page can put it off, in ms. */
const settleMs = 150;
const longestWaitMs = 1000;

/**
 * Calls `changed` when the page may tell something new: it moved on, its content changed, the rep
 * typed. Debounced, in idle time, and only while the tab is visible.
 */
export function watchPage(document: Document, changed: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;

  const run = () => {
    timer = undefined;
    firstChange = 0;
    if (signal.aborted || document.visibilityState !== 'visible') return;
    const idle = view.requestIdleCallback as typeof view.requestIdleCallback | undefined;
    if (idle) idle(() => !signal.aborted && changed(), { timeout: 500 });
    else changed();
  };
  const soon = () => {
    const now = Date.now();
    firstChange ||= now;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(settleMs, firstChange + longestWaitMs - now)));
  };

  const observer = new MutationObserver(soon);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  // Typing into inputs and moves inside the host make no mutation that can be relied on.
  document.addEventListener('input', soon, { signal, passive: true });
  document.addEventListener('focusin', soon, { signal, passive: true });
  document.addEventListener('visibilitychange', soon, { signal });
  view.addEventListener('hashchange', soon, { signal });
  view.addEventListener('popstate', soon, { signal });
  (view as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', soon, {
    signal,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  soon();
}
