import { browser } from 'wxt/browser';
import type { ChangeNotice } from '../contract/runtime.ts';
import { ask } from './ask.ts';
import { hasSidePanel, openSidePanel } from './side-panel.ts';

/** What our pages need of the browser, in the shape the screens know (`components/client.tsx`). */
export function createBrowserClient() {
  return {
    ask,
    onChange(listener: (notice: ChangeNotice) => void): () => void {
      const heard = (message: unknown): undefined => {
        if (typeof message === 'object' && message !== null && 'changed' in message) {
          listener(message as ChangeNotice);
        }
      };
      browser.runtime.onMessage.addListener(heard);
      return () => browser.runtime.onMessage.removeListener(heard);
    },
    openOptions(hash = '') {
      // A framed page may not open the options page by the API in every browser; a tab always works.
      window.open(browser.runtime.getURL(`/options.html${hash}` as '/options.html'), '_blank');
    },
    requestOrigins: (origins: string[]) =>
      browser.permissions.request({ origins }).catch(() => false),
    removeOrigins: (origins: string[]) =>
      browser.permissions.remove({ origins }).catch(() => false),
    ...(hasSidePanel() && { openSidePanel: (tabId: number) => void openSidePanel(tabId) }),
  };
}
