import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const { granted, registered, injected, told } = vi.hoisted(() => ({
  granted: new Set<string>(),
  registered: new Map<string, { matches: string[] }>(),
  injected: [] as number[],
  told: [] as { tabId: number; message: unknown }[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => granted.has(origin)),
      getAll: async () => ({ origins: [...granted] }),
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
    tabs: {
      query: async () => [{ id: 7 }, {}],
      sendMessage: async (tabId: number, message: unknown) => {
        told.push({ tabId, message });
      },
    },
  },
}));

// Files share a process: what one of them has loaded has another browser, and this one goes with us.
vi.resetModules();
const { createSites } = await import('./sites.ts');
afterAll(() => vi.resetModules());

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
  told.length = 0;
});

test('nothing runs anywhere while no site is on', async () => {
  const sites = await createSites(hosts).refresh();
  expect(sites.map(({ on }) => on)).toEqual([false, false]);
  expect(registered.size).toBe(0);
  expect(injected).toEqual([]);
});

test('a site that is turned on runs there and nowhere else, also in its open tabs', async () => {
  granted.add('https://mail.google.com/*');
  await createSites(hosts).refresh();
  expect([...registered.values()].flatMap(({ matches }) => matches)).toEqual([
    'https://mail.google.com/*',
  ]);
  expect(injected).toEqual([7]);
  await createSites(hosts).refresh();
  expect(injected).toEqual([7]);
});

test('a site that is turned off ends, also where it runs already', async () => {
  for (const origin of hosts[1].matches) granted.add(origin);
  await createSites(hosts).refresh();
  expect([...registered.keys()]).toEqual(['hubspot']);
  granted.delete('https://app-eu1.hubspot.com/*');
  await createSites(hosts).refresh();
  expect(registered.size).toBe(0);
  expect(told).toEqual([{ tabId: 7, message: { name: 'host.stop', input: { host: 'hubspot' } } }]);
});

test('two that ask at once register once', async () => {
  granted.add('https://mail.google.com/*');
  const sites = createSites(hosts);
  await Promise.all([sites.refresh(), sites.refresh()]);
  expect(injected).toEqual([7]);
});

test('a site that was allowed by hand is one of its own, and ends by itself', async () => {
  granted.add('https://wiki.example/*');
  granted.add('https://mail.google.com/*');
  granted.add('https://*/*');
  const sites = await createSites(hosts).refresh();
  expect(sites.filter(({ on }) => on).map(({ id, name }) => [id, name])).toEqual([
    ['gmail', 'Gmail'],
    ['other', 'wiki.example'],
  ]);
  expect(registered.get('other:wiki.example')?.matches).toEqual(['https://wiki.example/*']);
  granted.delete('https://wiki.example/*');
  await createSites(hosts).refresh();
  expect([...registered.keys()]).toEqual(['gmail']);
  expect(told).toEqual([
    {
      tabId: 7,
      message: { name: 'host.stop', input: { host: 'other', hostname: 'wiki.example' } },
    },
  ]);
});

test('an update starts anew in open tabs, also where registrations were kept', async () => {
  granted.add('https://mail.google.com/*');
  await createSites(hosts).refresh();
  await createSites(hosts).refresh(true);
  expect(injected).toEqual([7, 7]);
});
