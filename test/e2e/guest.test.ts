import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readVisitAddress } from '../../utils/domain/links/visit-address.ts';
import type { Chromium } from './support/chromium.ts';
import {
  clickTab,
  productionFolder,
  sidebarOf,
  startChromium,
  updateExtension,
} from './support/chromium.ts';
import { connect, connectByHand, openSidebar } from './support/rep.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';
import type { StandIn } from './support/stand-ins.ts';
import { standIn } from './support/stand-ins.ts';

/** The page is never harmed: room instead of overlap, focus given back, silence where we have no business. */
let server: SampleServer;
let chromium: Chromium;
let gmail: StandIn;
let salesforce: StandIn;
let dynamics: StandIn;
let wiki: StandIn;
const elsewhere: StandIn = {
  url: 'https://elsewhere.example/',
  answer: (url) =>
    url.startsWith('https://elsewhere.example/')
      ? {
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: '<h1>No business of ours</h1>',
        }
      : undefined,
};

beforeAll(async () => {
  server = await createSampleServer();
  await server.start();
  [gmail, salesforce, dynamics, wiki] = await Promise.all([
    standIn('gmail', 'thread-inline-reply'),
    standIn('salesforce', 'opportunity'),
    standIn('dynamics', 'opportunity'),
    standIn('other', 'wiki-page'),
  ]);
  chromium = await startChromium({ standIns: [gmail, salesforce, dynamics, wiki, elsewhere] });
  await connect(chromium, server, server.rep);
});
afterAll(async () => {
  await chromium?.close();
  await server?.kill();
});

/** Where the sidebar's frame stands in a page, from outside its closed root. */
async function frameBox(tab: Page) {
  const frame = await (await sidebarOf(tab)).frameElement();
  const box = await frame.boundingBox();
  if (!box) throw new Error('the sidebar is not on the screen');
  return box;
}
const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

describe('a sidebar that is open', () => {
  test('stands beside a page that makes room, which gets back exactly what it had', async () => {
    const tab = await chromium.open(gmail);
    await tab.waitForSelector('cuecard-guest', { state: 'attached' });
    const style = () => tab.locator('body > div.nH').first().getAttribute('style');
    const before = await style();
    await clickTab(tab);
    const sidebar = await sidebarOf(tab);
    const page = await tab.locator('body > div.nH').first().boundingBox();
    expect((page?.x ?? 0) + (page?.width ?? 0)).toBeLessThanOrEqual((await frameBox(tab)).x);
    await sidebar.locator('[aria-label="Close"], [aria-label^="Close"]').first().click();
    await expect.poll(style).toBe(before);
    await tab.close();
  });

  test('floats over a page that can’t, off its send button, where the rep puts it, also the next time', async () => {
    const { tab } = await openSidebar(chromium, salesforce);
    const send = (await tab.locator('.slds-button_brand').boundingBox()) as Box;
    const box = await frameBox(tab);
    expect(box.width).toBeLessThanOrEqual(320);
    expect(overlaps(box, send)).toBe(false);

    // By its grip, a finger's breadth above the frame.
    await tab.mouse.move(box.x + box.width / 2, box.y - 6);
    await tab.mouse.down();
    await tab.mouse.move(420, 90, { steps: 5 });
    await tab.mouse.up();
    const moved = await frameBox(tab);
    expect(Math.abs(moved.x - box.x)).toBeGreaterThan(100);
    expect(overlaps(moved, send)).toBe(false);
    await tab.close();

    const again = await openSidebar(chromium, salesforce);
    const there = await frameBox(again.tab);
    expect(Math.abs(there.x - moved.x) + Math.abs(there.y - moved.y)).toBeLessThan(4);
    await again.tab.close();
  });

  test('gives the focus back to the draft, in a frame of the page too, where it was', async () => {
    const tab = await chromium.open(dynamics);
    await tab.waitForSelector('cuecard-guest', { state: 'attached' });
    const draft = tab
      .frameLocator('.fullPageContentEditorFrame')
      .frameLocator('iframe')
      .locator('body');
    await draft.locator('p').click();
    await tab.keyboard.press('End');
    await clickTab(tab);
    const sidebar = await sidebarOf(tab);
    await sidebar.locator('input').first().click();
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Escape');
    await expect
      .poll(() => tab.frames().some((frame) => frame.url().includes('/sidepanel.html')))
      .toBe(false);
    await tab.keyboard.type(' Kind regards');
    expect(await draft.textContent()).toBe('Hi Odalys, Kind regards');
    await tab.close();
  });
});

describe('a quiet guest', () => {
  test('is not there at all on pages that are not ours', async () => {
    const tab = await chromium.open(elsewhere);
    await tab.waitForTimeout(500);
    expect(await tab.locator('cuecard-guest').count()).toBe(0);
    await tab.close();
  });

  test('reads a site that was allowed by hand and writes into its field, but is never framed there', async () => {
    const tab = await chromium.open(wiki);
    await tab.waitForSelector('cuecard-guest', { state: 'attached' });
    const field = tab.locator('textarea');
    await field.click();
    await tab.keyboard.press('Control+End');
    await clickTab(tab);
    await tab.waitForTimeout(500);
    expect(tab.frames().some((frame) => frame.url().includes('/sidepanel.html'))).toBe(false);

    // Headless shows no side panel: what its page would ask is asked from another page of ours.
    const own = await chromium.options();
    const inserted = await own.evaluate(insertFirst, wiki.url);
    expect(inserted).toMatchObject({ host: 'other', result: { status: 'inserted-plain' } });
    // The sample counts visits: the link leads to the content by way of the server.
    const [, link] = /^Worth a look: (\S+) $/.exec(await field.inputValue()) ?? [];
    expect(readVisitAddress(link ?? '')?.contentId).toBe(inserted.contentId);
    await own.close();
    await tab.close();
  });

  test('falls silent when the extension is updated, and a new one starts: the draft is not touched', async () => {
    const tab = await chromium.open(gmail);
    await tab.waitForSelector('cuecard-guest', { state: 'attached' });
    const editor = tab.locator('[g_editable]');
    await editor.click();
    await tab.keyboard.press('Control+End');
    await tab.keyboard.type('Half a sent');
    const draft = await editor.innerHTML();
    await tab.evaluate(() => {
      document.querySelector('cuecard-guest')?.setAttribute('data-old', '');
    });
    await updateExtension(chromium);
    await expect.poll(() => tab.locator('cuecard-guest:not([data-old])').count()).toBe(1);
    expect(await tab.locator('cuecard-guest').count()).toBe(1);
    expect(await editor.innerHTML()).toBe(draft);
    await tab.keyboard.type('ence');
    expect(await editor.textContent()).toContain('Half a sentence');
    expect(chromium.errors.filter((error) => error.includes('mail.google.com'))).toEqual([]);
    await clickTab(tab);
    await (await sidebarOf(tab)).waitForSelector('.card');
    await tab.close();
  });
});

/** Runs in a page of ours: takes the first cue of the tab at an address, as the side panel does. */
async function insertFirst(address: string) {
  interface Api {
    tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
    runtime: { sendMessage(message: object): Promise<{ value: unknown }> };
  }
  interface State {
    page: { host: string; recordKey: string; insertToken: string };
    assets: { content: { id: string } }[];
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  const ask = async (name: string, input: object) =>
    (await chrome.runtime.sendMessage({ name, input })).value;
  const tabId = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id;
  const { page, assets } = (await ask('sidebar.get', { tabId })) as State;
  const content = assets[0]?.content;
  const { recordKey, insertToken: token } = page;
  const result = await ask('content.insert', {
    tabId,
    id: content?.id,
    recordKey,
    token,
    trusted: true,
  });
  return { host: page.host, contentId: content?.id, result };
}

test('without a permission the side panel and the popup say so, in one sentence with one button', async () => {
  const production = await startChromium({ standIns: [gmail], build: productionFolder });
  try {
    await connectByHand(production, server, server.rep);
    const mail = await production.open(gmail);
    expect(await mail.locator('cuecard-guest').count()).toBe(0);
    for (const page of ['popup.html', 'sidepanel.html']) {
      const own = await production.context.newPage();
      await own.goto(`chrome-extension://${production.extensionId}/${page}`);
      // Both ask for the tab in front of the window: now that is the mail.
      await mail.bringToFront();
      await own.reload();
      const state = own.locator('.state', { hasText: 'can’t see this page' });
      await state.waitFor();
      expect(await state.locator('button').allTextContents()).toEqual(['Choose sites']);
      await own.close();
    }
  } finally {
    await production.close();
  }
});
