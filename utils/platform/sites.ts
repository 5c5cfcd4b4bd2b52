import { browser } from 'wxt/browser';
import type { SiteState } from '../contract/runtime.ts';
import type { HostId } from '../contract/vocabulary.ts';
import { tellHost } from './host-messages.ts';
import { createTurns } from './in-turn.ts';

const script = '/content-scripts/host.js';

/** A host there is an adapter for. */
export interface Site {
  readonly id: HostId;
  readonly name: string;
  readonly matches: readonly string[];
}

/** Every site there is an adapter for, and whether it is on: on means its permission was granted. */
function listSites(hosts: readonly Site[]): Promise<SiteState[]> {
  return Promise.all(
    hosts.map(async ({ id, name, matches }) => {
      const origins = [...matches];
      return { id, name, origins, on: await browser.permissions.contains({ origins }) };
    }),
  );
}

/** The sites, and their refreshing, which never runs twice at once: granting a permission asks for it from two sides. */
export function createSites(hosts: readonly Site[]) {
  const inTurn = createTurns();
  return {
    list: () => listSites(hosts),
    refresh: () => inTurn(() => refreshOnce(hosts)),
  };
}

/**
 * Registers the content script for the sites that are on, and for no other, and starts it in their
 * open tabs. Needed at install and update too: an update clears registrations.
 */
async function refreshOnce(hosts: readonly Site[]): Promise<SiteState[]> {
  const sites = await listSites(hosts);
  const registered = new Set(
    (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );
  for (const { id, origins, on } of sites) {
    if (on === registered.has(id)) continue;
    if (!on) {
      await browser.scripting.unregisterContentScripts({ ids: [id] });
      await stopInOpenTabs(id);
      continue;
    }
    await browser.scripting.registerContentScripts([
      { id, matches: origins, js: [script], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
    await startInOpenTabs(origins);
  }
  return sites;
}

/** A permission that is gone doesn't end what already runs: it is told to end. */
async function stopInOpenTabs(host: HostId): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? Promise.resolve(null) : tellHost(id, 'host.stop', { host }),
    ),
  );
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
