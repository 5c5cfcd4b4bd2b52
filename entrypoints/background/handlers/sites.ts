import { browser } from 'wxt/browser';
import type { SiteHere, SiteState } from '../../../utils/contract/sites.ts';
import { adapterFor } from '../../../utils/hosts/registry.ts';
import { keep, readKept } from '../../../utils/platform/kept.ts';
import { notifyPages } from '../../../utils/platform/serve-messages.ts';
import { refreshTabs } from '../figures.ts';
import type { Handlers } from './types.ts';

export const siteHandlers: Handlers<
  'sites.list' | 'sites.refresh' | 'sites.here' | 'settings.get' | 'settings.set'
> = {
  'sites.list': ({ sites }) => sites.list(),
  'sites.refresh': ({ sites }) => sites.refresh(),

  async 'sites.here'({ sites }, { tabId }) {
    const tab =
      tabId === undefined
        ? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]
        : await browser.tabs.get(tabId).catch(() => undefined);
    return siteHere(await sites.list(), tab);
  },

  async 'settings.get'({ db }) {
    return {
      alwaysPanel: (await readKept(db, 'alwaysPanel')) ?? false,
      sendSearches: !((await readKept(db, 'searchesOff')) ?? false),
    };
  },

  async 'settings.set'(services, { alwaysPanel, sendSearches }) {
    if (sendSearches !== undefined) await keep(services.db, 'searchesOff', !sendSearches);
    // An open sidebar says what holds now, also where it was chosen in another page.
    await notifyPages({ changed: 'sidebar' });
    if (alwaysPanel === undefined) return null;
    await keep(services.db, 'alwaysPanel', alwaysPanel);
    services.panelWanted(alwaysPanel);
    await refreshTabs(services);
    return null;
  },
};

/**
 * What can be said of the site in a tab.
 * @param tab its `url` is missing where the browser doesn't tell it to us
 */
export function siteHere(
  sites: SiteState[],
  tab: { id?: number | undefined; url?: string | undefined } | undefined,
): SiteHere {
  if (tab?.id === undefined) return { status: 'elsewhere' };
  if (tab.url === undefined) return { status: 'unseen' };
  const url = URL.canParse(tab.url) ? new URL(tab.url) : null;
  const adapter = url && adapterFor(url);
  if (!adapter) return { status: 'elsewhere' };
  const site =
    adapter.id === 'other'
      ? (sites.find(({ id, name }) => id === 'other' && name === url.hostname) ?? {
          id: 'other',
          name: url.hostname,
          origins: [`https://${url.hostname}/*`],
          on: false,
        })
      : sites.find(({ id }) => id === adapter.id);
  if (!site) return { status: 'elsewhere' };
  return { status: site.on ? 'on' : 'off', tabId: tab.id, site };
}
