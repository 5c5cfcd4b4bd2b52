import { browser } from 'wxt/browser';
import type { HostId } from '../../../utils/contract/vocabulary.ts';
import { adapterFor } from '../../../utils/hosts/registry.ts';
import { translate } from '../../../utils/platform/translate.ts';
import { tellHost } from '../../../utils/platform/host-messages.ts';
import { RuntimeError } from '../../../utils/platform/runtime-error.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import type { Sender } from '../../../utils/platform/serve-messages.ts';
import { keep, readKept } from '../../../utils/platform/kept.ts';
import { ordersFor } from '../figures.ts';
import { noteRefusedTable, tableFor } from '../tables.ts';
import type { Handlers } from './types.ts';

/** A framed page must claim within this time, ms. */
const vouchLifeMs = 30_000;

export const pageHandlers: Handlers<
  | 'page.changed'
  | 'page.table'
  | 'frame.vouch'
  | 'frame.claim'
  | 'frame.close'
  | 'frame.placed'
  | 'tab.active'
> = {
  async 'page.changed'(services, report, sender) {
    const tabId = ownPage(report.host, sender);
    services.tabs.set(tabId, report);
    void notifyPages({ changed: 'sidebar', tabId });
    services.touched();
    void services.health.note(services, report).catch(() => undefined);
    void services.closed.note(services, report).catch(() => undefined);
    return services.figures.run(tabId, (signal) => ordersFor(services, report, signal));
  },

  async 'page.table'(services, { host, refused }, sender) {
    ownPage(host, sender);
    if (refused) await noteRefusedTable(services, host, refused.version, refused.reason);
    return tableFor(services, host);
  },

  async 'frame.vouch'(services, { nonce }, { tabId, frameId }) {
    if (tabId === undefined || frameId !== 0) throw new RuntimeError('invalid-message');
    services.vouched.set(nonce, tabId);
    setTimeout(() => services.vouched.delete(nonce), vouchLifeMs);
    const host = services.tabs.get(tabId)?.host;
    return {
      place: (host && (await readKept(services.db, 'places'))?.[host]) ?? null,
      titles: {
        frame: translate('sidebarTitle'),
        grip: translate('moveSidebar'),
        hint: translate('panelHint'),
      },
    };
  },

  async 'frame.placed'(services, place, { tabId }) {
    const host = tabId === undefined ? undefined : services.tabs.get(tabId)?.host;
    const places = (await readKept(services.db, 'places')) ?? {};
    if (host) await keep(services.db, 'places', { ...places, [host]: place });
    return null;
  },

  async 'frame.claim'(services, { nonce }, { tabId }) {
    services.touched();
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

/**
 * The tab of a content script that speaks of its own page.
 * @throws {RuntimeError} where it is no top frame, or not a page of that host
 */
function ownPage(host: HostId, { tabId, url, frameId }: Sender): number {
  const own = url === undefined ? null : adapterFor(new URL(url));
  if (tabId === undefined || frameId !== 0 || own?.id !== host) {
    throw new RuntimeError('invalid-message', 'a page speaks for itself alone');
  }
  return tabId;
}
