import { browser } from 'wxt/browser';
import { adapterFor } from '../../../utils/hosts/registry.ts';
import { tellHost } from '../../../utils/platform/host-messages.ts';
import { RuntimeError } from '../../../utils/platform/runtime-error.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import { figuresFor } from '../figures.ts';
import type { Handlers } from './types.ts';

/** A framed page must claim within this time, ms. */
const vouchLifeMs = 30_000;

export const pageHandlers: Handlers<
  'page.changed' | 'frame.vouch' | 'frame.claim' | 'frame.close' | 'tab.active'
> = {
  async 'page.changed'(
    services,
    { context, understood, host, insertToken },
    { tabId, url, frameId },
  ) {
    const own = url === undefined ? null : adapterFor(new URL(url));
    if (tabId === undefined || frameId !== 0 || own?.id !== host) {
      throw new RuntimeError('invalid-message', 'a page reports for itself alone');
    }
    services.tabs.set(tabId, { host, understood, context, insertToken });
    void notifyPages({ changed: 'sidebar', tabId });
    return services.figures.run(tabId, (signal) => figuresFor(services, context, signal));
  },

  async 'frame.vouch'(services, { nonce }, { tabId, frameId }) {
    if (tabId === undefined || frameId !== 0) throw new RuntimeError('invalid-message');
    services.vouched.set(nonce, tabId);
    setTimeout(() => services.vouched.delete(nonce), vouchLifeMs);
    return null;
  },

  async 'frame.claim'(services, { nonce }, { tabId }) {
    const vouchedFor = services.vouched.get(nonce);
    services.vouched.delete(nonce);
    if (vouchedFor === undefined || vouchedFor !== tabId) return null;
    await tellHost(tabId, 'host.framed', null);
    return { tabId };
  },

  async 'frame.close'(_services, { tabId }) {
    await tellHost(tabId, 'host.close', null);
    return null;
  },

  async 'tab.active'(_services, { windowId }) {
    const [tab] = await browser.tabs.query(
      windowId === undefined
        ? { active: true, lastFocusedWindow: true }
        : { active: true, windowId },
    );
    return { tabId: tab?.id ?? null };
  },
};
