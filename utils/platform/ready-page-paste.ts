import { browser } from 'wxt/browser';

/**
 * Puts the script that pastes into the page's own world, in the top frame of a tab; it waits there
 * for one paste (`pasteWhenTold`).
 * @throws where the tab has gone or the site was not granted
 */
export async function readyPagePaste(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    world: 'MAIN',
    files: ['/page-paste.js'],
  });
}
