import { browser } from 'wxt/browser';
import type { SiteState } from '../contract/sites.ts';
import type { HostId } from '../contract/vocabulary.ts';
import { tellHost } from './host-messages.ts';
import { createTurns } from './in-turn.ts';

const script = '/host.js';

/** A host there is an adapter for. */
export interface Site {
  readonly id: HostId;
  readonly name: string;
  readonly matches: readonly string[];
}

/**
 * Every site there is an adapter for, and whether it is on: on means its permission was granted. Then
 * those a person allowed by hand: all other origins the browser says are granted, one each.
 */
async function listSites(hosts: readonly Site[]): Promise<SiteState[]> {
  const known = await Promise.all(
    hosts
      .filter(({ matches }) => matches.length > 0)
      .map(async ({ id, name, matches }) => {
        const origins = [...matches];
        return { id, name, origins, on: await browser.permissions.contains({ origins }) };
      }),
  );
  const owned = new Set(known.flatMap(({ origins }) => origins));
  const { origins: granted = [] } = await browser.permissions.getAll();
  const byHand = granted
    .filter((origin) => /^https:\/\/[^*/]+\/\*$/.test(origin) && !owned.has(origin))
    .toSorted()
    .map((origin) => ({
      id: 'other' as const,
      name: new URL(origin.slice(0, -1)).host,
      origins: [origin],
      on: true,
    }));
  return [...known, ...byHand];
}

/** The sites, and their refreshing, which never runs twice at once: granting a permission asks for it from two sides. */
export function createSites(hosts: readonly Site[]) {
  const inTurn = createTurns();
  return {
    list: () => listSites(hosts),
    /** @param anew the extension was installed or updated: what runs in open tabs is cut off from us */
    refresh: (anew = false) => inTurn(() => refreshOnce(hosts, anew)),
  };
}

/** What a site's content script is registered as; one that was allowed by hand has its origin in it. */
const registrationOf = ({ id, name }: SiteState) => (id === 'other' ? `other:${name}` : id);

/**
 * Registers the content script for the sites that are on, and for no other, and starts it in their
 * open tabs. Needed at install and update too: an update clears registrations.
 */
async function refreshOnce(hosts: readonly Site[], anew: boolean): Promise<SiteState[]> {
  const sites = await listSites(hosts);
  const on = new Map(sites.filter((site) => site.on).map((site) => [registrationOf(site), site]));
  const registered = new Set(
    (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );
  for (const id of registered) {
    if (on.has(id)) continue;
    await browser.scripting.unregisterContentScripts({ ids: [id] });
    await stopInOpenTabs(id);
  }
  for (const [id, { origins }] of on) {
    const isNew = !registered.has(id);
    if (isNew) {
      await browser.scripting.registerContentScripts([
        { id, matches: origins, js: [script], runAt: 'document_idle', persistAcrossSessions: true },
      ]);
    }
    if (isNew || anew) await startInOpenTabs(origins);
  }
  return sites;
}

/** A permission that is gone doesn't end what already runs: it is told to end. */
async function stopInOpenTabs(registration: string): Promise<void> {
  const [host = '', origin] = registration.split(':');
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? Promise.resolve(null)
        : tellHost(id, 'host.stop', {
            host: host as HostId,
            ...(origin !== undefined && { hostname: origin }),
          }),
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
