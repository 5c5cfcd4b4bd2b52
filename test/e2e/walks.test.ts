import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostId } from '../../utils/contract/vocabulary.ts';
import type { MyEvents } from '../../utils/contract/people.ts';
import { hostAdapters } from '../../utils/hosts/registry.ts';
import type { Chromium } from './support/chromium.ts';
import { startChromium } from './support/chromium.ts';
import { connect, eventually, openSidebar, outboxEmpty } from './support/rep.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';
import type { StandIn } from './support/stand-ins.ts';
import { standIn } from './support/stand-ins.ts';

/** Where a rep of each host stands with a draft open. */
const walks = {
  gmail: 'thread-inline-reply',
  outlook: 'reading-and-reply',
  salesforce: 'opportunity',
  hubspot: 'deal-record',
  pipedrive: 'deal',
  dynamics: 'opportunity',
  zoho: 'deal',
  copper: 'person',
  freshsales: 'deal',
  close: 'lead',
} satisfies Partial<Record<HostId, string>>;

let server: SampleServer;
let chromium: Chromium;
const pages = new Map<string, StandIn>();

/** Events of the rep's insertions that were not there before, the newest first. */
const insertedSince = async (known: ReadonlySet<string>) =>
  (await server.call<MyEvents>(server.rep, '/v1/me/events?limit=100')).events.filter(
    ({ id, kind }) => kind === 'inserted' && !known.has(id),
  );

beforeAll(async () => {
  server = await createSampleServer();
  await server.start();
  for (const [host, name] of Object.entries(walks)) {
    pages.set(host, await standIn(host as HostId, name));
  }
  chromium = await startChromium({ standIns: [...pages.values()] });
  await connect(chromium, server, server.rep);
});
afterAll(async () => {
  await chromium?.close();
  await server?.kill();
});

test('there is a walk for every host with an adapter of its own', () => {
  expect(Object.keys(walks)).toEqual(
    hostAdapters.map(({ id }) => id).filter((id) => id !== 'other'),
  );
});

describe.each(Object.keys(walks))('in %s, under its real address', (host) => {
  test('a rep’s page is read, a cue goes into the draft, one Ctrl+Z takes it out, and the event is stored', async () => {
    const known = new Set((await insertedSince(new Set())).map(({ id }) => id));
    const { tab, sidebar } = await openSidebar(chromium, pages.get(host) as StandIn);
    expect(await sidebar.locator('.context-who').textContent()).not.toBe('Cuecard');
    const card = sidebar.locator('section[aria-labelledby=cues-title] .card').first();
    expect(await card.locator('.reasons li').count()).toBeGreaterThan(0);
    const title = (await card.locator('h3').textContent()) ?? '';
    await card.getByText('Insert', { exact: true }).click();
    await sidebar.waitForSelector('text=Inserted');
    expect(await linksIn(tab, title)).toBe(1);

    // The focus is back in the draft: the next key is the rep's own, and undoes it.
    await tab.keyboard.press('Control+z');
    expect(
      await eventually(
        () => linksIn(tab, title),
        (count) => count === 0,
      ),
    ).toBe(0);

    await outboxEmpty(sidebar);
    const stored = await eventually(
      () => insertedSince(known),
      (events) => events.length > 0,
    );
    expect(stored.map((event) => event.stored.host)).toEqual([host]);
    await tab.close();
  });
});

test('what a snippet needs and the page doesn’t say is asked for, and never goes out as it stands', async () => {
  const { tab, sidebar } = await openSidebar(chromium, pages.get('close') as StandIn);
  const draft = tab.locator('[contenteditable]');
  await sidebar.fill('.search-input', 'follow-up');
  const card = sidebar.locator('.card', { hasText: 'Follow-up after the first call' });
  await card.getByText('Insert', { exact: true }).click();
  const asked = card.locator('.merge-form input');
  await asked.waitFor();
  expect(await draft.textContent()).not.toContain('thank you for your time');
  await asked.fill('Odalys');
  await asked.press('Enter');
  await sidebar.waitForSelector('text=Inserted');
  expect(await draft.textContent()).toMatch(/Hi Odalys,\s*thank you for your time/);
  expect(await draft.textContent()).not.toContain('{{');
  await tab.close();
});

/** In the page and in its frames, but not in the sidebar. */
async function linksIn(tab: Page, title: string): Promise<number> {
  const own = tab.frames().filter((frame: Frame) => !frame.url().startsWith('chrome-extension:'));
  const counts = await Promise.all(
    own.map((frame) => frame.locator('a', { hasText: title }).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
