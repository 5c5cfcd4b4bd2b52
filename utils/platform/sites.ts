import { browser } from 'wxt/browser';
import type { SiteState } from '../contract/runtime.ts';
import type { HostId } from '../contract/vocabulary.ts';

const script = '/content-scripts/host.js';

/** A host there is an adapter for. */
export interface Site {
  readonly id: HostId;
  readonly name: string;
  readonly matches: readonly string[];
}

/** Every site there is an adapter for, and whether it is on: on means its permission was granted. */
export function listSites(hosts: readonly Site[]): Promise<SiteState[]> {
  return Promise.all(
    hosts.map(async ({ id, name, matches }) => {
      const origins = [...matches];
      return { id, name, origins, on: await browser.permissions.contains({ origins }) };
    }),
  );
}

/**
 * Registers the content script for the sites that are on, and for no other, and starts it in their
 * open tabs. Needed at install and update too: an update clears registrations.
 */
export async function refreshSites(hosts: readonly Site[]): Promise<SiteState[]> {
  const sites = await listSites(hosts);
  const registered = new Set(
    (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );
  for (const { id, origins, on } of sites) {
    if (on === registered.has(id)) continue;
    if (!on) {
      await browser.scripting.unregisterContentScripts({ ids: [id] });
      continue;
    }
    await browser.scripting.registerContentScripts([
      { id, matches: origins, js: [script], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
    await startInOpenTabs(origins);
  }
  return sites;
}

async function startInOpenTabs(origins: string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: origins })) {
    if (tab.id === undefined) continue;
    // A tab that is still loading, or an error page, takes no script: it gets one when it loads.
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: [script] })
      .catch(() => undefined);
  }
}
