import { beforeEach, expect, test, vi } from 'vitest';
import { refreshSites } from './sites.ts';

const { granted, registered, injected } = vi.hoisted(() => ({
  granted: new Set<string>(),
  registered: new Map<string, { matches: string[] }>(),
  injected: [] as number[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => granted.has(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...registered.keys()].map((id) => ({ id })),
      registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
        for (const script of scripts) registered.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        injected.push(target.tabId);
      },
    },
    tabs: { query: async () => [{ id: 7 }, {}] },
  },
}));

const hosts = [
  { id: 'gmail', name: 'Gmail', matches: ['https://mail.google.com/*'] },
  {
    id: 'hubspot',
    name: 'HubSpot',
    matches: ['https://app.hubspot.com/*', 'https://app-eu1.hubspot.com/*'],
  },
] as const;

beforeEach(() => {
  granted.clear();
  registered.clear();
  injected.length = 0;
});

test('nothing runs anywhere while no site is on', async () => {
  const sites = await refreshSites(hosts);
  expect(sites.map(({ on }) => on)).toEqual([false, false]);
  expect(registered.size).toBe(0);
  expect(injected).toEqual([]);
});

test('a site that is turned on runs there and nowhere else, also in its open tabs', async () => {
  granted.add('https://mail.google.com/*');
  await refreshSites(hosts);
  expect([...registered.values()].flatMap(({ matches }) => matches)).toEqual([
    'https://mail.google.com/*',
  ]);
  expect(injected).toEqual([7]);
  await refreshSites(hosts);
  expect(injected).toEqual([7]);
});

test('a site that is turned off ends', async () => {
  for (const origin of hosts[1].matches) granted.add(origin);
  await refreshSites(hosts);
  expect([...registered.keys()]).toEqual(['hubspot']);
  granted.delete('https://app-eu1.hubspot.com/*');
  await refreshSites(hosts);
  expect(registered.size).toBe(0);
});
