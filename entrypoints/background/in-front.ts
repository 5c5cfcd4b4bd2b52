import { browser } from 'wxt/browser';
import { adapterFor } from '../../utils/hosts/registry.ts';

/** Is a page of ours, or one that we work in, in front in a window that can be seen? */
export async function isInFront(tabs: ReadonlyMap<number, unknown>): Promise<boolean> {
  const own = browser.runtime.getURL('/');
  const windows = await browser.windows.getAll({ populate: true });
  return windows.some(
    ({ state, tabs: inWindow = [] }) =>
      state !== 'minimized' &&
      inWindow.some(
        ({ active, id, url }) =>
          active &&
          ((id !== undefined && tabs.has(id)) ||
            // The address is told to us for sites that are on, and of no others.
            (url !== undefined && (url.startsWith(own) || isHost(url)))),
      ),
  );
}

function isHost(url: string): boolean {
  const adapter = URL.canParse(url) ? adapterFor(new URL(url)) : null;
  return adapter !== null && adapter !== undefined && adapter.id !== 'other';
}
