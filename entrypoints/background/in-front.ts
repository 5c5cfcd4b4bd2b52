import { browser } from 'wxt/browser';

/**
 * Is a page of ours, or one that we work in, in front in a window that can be seen? The browser tells
 * us the addresses of those, and of no others.
 */
export async function isInFront(): Promise<boolean> {
  const windows = await browser.windows.getAll({ populate: true });
  return windows.some(
    ({ state, tabs = [] }) =>
      state !== 'minimized' && tabs.some(({ active, url }) => active && url !== undefined),
  );
}
