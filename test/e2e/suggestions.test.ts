import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { readVisitAddress } from '../../utils/domain/links/visit-address.ts';
import type { Chromium } from './support/chromium.ts';
import { clickTab, sidebarOf, startChromium, stopWorker } from './support/chromium.ts';
import { leakIn } from './support/canaries.ts';
import { connect, eventually, openSidebar, outboxEmpty } from './support/rep.ts';
import type { JudgedCues } from './support/same-cues.ts';
import { expectSameCues, rankerScript, sampleSpace } from './support/same-cues.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';
import type { StandIn } from './support/stand-ins.ts';
import { standIn } from './support/stand-ins.ts';

interface Ranker {
  judgedCues(space: unknown): JudgedCues;
}

let server: SampleServer;
let chromium: Chromium;
let gmail: StandIn;
let hubspot: StandIn;
let marketer: string;

beforeAll(async () => {
  server = await createSampleServer();
  ({ marketer } = server);
  await server.start();
  [gmail, hubspot] = await Promise.all([
    standIn('gmail', 'thread-inline-reply'),
    standIn('hubspot', 'deal-record'),
  ]);
  chromium = await startChromium({ standIns: [gmail, hubspot] });
  await connect(chromium, server, server.rep);
});

afterAll(async () => {
  await chromium?.close();
  await server?.kill();
});

/** A sync and what follows take their time on two cores. */
const patience = { timeout: 30_000 };

async function syncNow(sidebar: Frame): Promise<void> {
  await sidebar.click('[aria-label=More]');
  await sidebar.click('text=Check for new content');
}
const titlesIn = (sidebar: Frame) =>
  sidebar.locator('section[aria-labelledby=cues-title] .card h3').allTextContents();
const idOf = async (title: string) => {
  const { assets } = await server.call<{ assets: { id: string; title: string }[] }>(
    marketer,
    `/v1/assets?q=${encodeURIComponent(title)}&status=approved`,
  );
  return assets.find((asset) => asset.title === title)?.id ?? '';
};
const change = (id: string, body: unknown) =>
  server.call(marketer, `/v1/assets/${id}`, { method: 'PATCH', body });

/** A sidebar opened anew, all of its cues drawn: one that is looked at keeps its order. */
async function titlesAnew(): Promise<string[]> {
  const { tab, sidebar } = await openSidebar(chromium, gmail);
  const more = sidebar.locator('.more');
  if ((await more.count()) > 0) await more.click();
  const titles = await titlesIn(sidebar);
  await tab.close();
  return titles;
}

test('Chromium ranks the judged mails as Node does', async () => {
  const page = await chromium.context.newPage();
  await page.addScriptTag({ content: await rankerScript() });
  const cues = await page.evaluate(
    (space) => (globalThis as unknown as { ranker: Ranker }).ranker.judgedCues(space),
    sampleSpace,
  );
  expectSameCues(cues);
  await page.close();
});

describe('what marketing and reps do shows in every sidebar after one sync', () => {
  test('a hard rule holds a cue back, and lets it through where it is kept', async () => {
    const { tab, sidebar } = await openSidebar(chromium, gmail);
    const [title = ''] = await titlesIn(sidebar);
    const id = await idOf(title);
    const setRule = async (phrase: string) => {
      const when = { kind: 'mentions', phrases: [phrase] };
      await change(id, { audience: { rules: [{ effect: 'only', when }] } });
      await change(id, { status: 'approved' });
      await syncNow(sidebar);
    };
    await setRule('signed NDA');
    const card = sidebar.locator('.card', { hasText: title });
    await expect.poll(() => card.count(), patience).toBe(0);
    await setRule('dwell time');
    await expect.poll(titlesAnew, patience).toContain(title);
    await sidebar.locator('.more').click();
    expect(await card.locator('.reasons li').allTextContents()).toContain('mentions dwell time');
    await tab.close();
  });

  test('three reps say "not relevant here": it sinks for the fourth', async () => {
    const before = await titlesAnew();
    const [title = ''] = before;
    const id = await idOf(title);
    for (const token of server.otherReps) {
      const verdict = { kind: 'feedback', assetId: id, verdict: 'not-relevant' };
      await server.call(token, '/v1/events', {
        method: 'POST',
        body: { events: [{ id: uuidv7(), at: Date.now(), ...verdict }] },
      });
    }
    const { tab, sidebar } = await openSidebar(chromium, gmail);
    await syncNow(sidebar);
    await expect.poll(async () => (await titlesAnew())[0], patience).not.toBe(title);
    await tab.close();
  });

  test('after the worker slept, the stored index answers, and nothing is built anew', async () => {
    const { tab, sidebar } = await openSidebar(chromium, gmail);
    const before = await titlesIn(sidebar);
    await stopWorker(chromium);
    await tab.reload();
    await tab.waitForSelector('cuecard-guest', { state: 'attached' });
    await clickTab(tab);
    const again = await sidebarOf(tab);
    await again.waitForSelector('.card');
    expect(await titlesIn(again)).toEqual(before);
    await tab.close();
  });
});

describe('the draft check', () => {
  test('in Gmail: finds, counts on the tab, mends with one click that Ctrl+Z undoes', async () => {
    const { tab, sidebar } = await openSidebar(chromium, gmail);
    const editor = tab.locator('[g_editable]');
    await editor.click();
    await tab.keyboard.press('Control+End');
    await tab.keyboard.type(
      'Our real-time visibility helps, {{discount}}. As the market-leaders we know.',
    );
    await sidebar.waitForSelector('text=3 things in your draft');
    await sidebar.click('.findings >> text=Show');
    await shot(tab, 'findings');
    const texts = await sidebar.locator('.finding-found').allTextContents();
    expect(texts).toEqual(['real-time visibility', '{{discount}}', 'market-leaders']);

    // At 320 px nothing of it stands out of its box.
    await tab.setViewportSize({ width: 320, height: 800 });
    const fits = (element: Element) => element.scrollWidth <= element.clientWidth;
    expect(await sidebar.locator('.findings').evaluate(fits)).toBe(true);
    await tab.setViewportSize({ width: 1280, height: 800 });

    const html = await editor.innerHTML();
    const first = sidebar.locator('.finding').first();
    await first.locator('text=Replace').click();
    await sidebar.waitForSelector('text=Mended');
    expect(await editor.innerHTML()).toBe(html.replace('real-time visibility', 'live dock status'));
    await sidebar.waitForSelector('text=2 things in your draft');
    await tab.keyboard.press('Control+z');
    expect(await editor.innerHTML()).toBe(html);
    await sidebar.waitForSelector('text=3 things in your draft');

    // Undo in the sidebar does the same.
    await sidebar.locator('.finding').first().locator('text=Replace').click();
    await sidebar
      .locator('.finding-done', { hasText: 'Mended' })
      .locator('text=Undo')
      .last()
      .click();
    await expect.poll(() => editor.innerHTML()).toBe(html);

    await sidebar
      .locator('.finding', { hasText: '{{discount}}' })
      .locator('text=Ignore here')
      .click();
    await sidebar.waitForSelector('text=2 things in your draft');
    await sidebar
      .locator('.finding', { hasText: 'market-leaders' })
      .locator('text=This is wrong')
      .click();
    await sidebar.waitForSelector('text=1 thing in your draft');
    await outboxEmpty(sidebar);
    const { feedback } = await server.call<{
      feedback: { verdict: string; contentTitle: string }[];
    }>(marketer, '/v1/feedback?verdict=wrong-finding');
    expect(feedback.map(({ contentTitle }) => contentTitle)).toEqual(['Market leader']);
    await tab.close();
  });

  test('in Gmail: a link to what was retired gets the address and title of its replacement', async () => {
    const { tab, sidebar } = await openSidebar(chromium, gmail);
    const editor = tab.locator('[g_editable]');
    await editor.evaluate((element) => {
      const line = document.createElement('div');
      const link = document.createElement('a');
      link.href =
        'https://www.google.com/url?q=https%3A%2F%2Fwww.harborline.example%2Fdecks%2F2024%3Futm_source%3Dmail';
      link.textContent = 'our deck';
      line.append('See ', link, ' for more.');
      element.append(line);
    });
    await sidebar.waitForSelector('text=1 thing in your draft');
    await sidebar.click('.findings >> text=Show');
    const before = await editor.innerHTML();
    await sidebar.click('text=Change the link');
    await sidebar.waitForSelector('text=Mended');
    expect(await editor.innerHTML()).toBe(
      before.replace(/<a .*<\/a>/, (await editor.innerHTML()).match(/<a .*<\/a>/)?.[0] ?? ''),
    );
    const link = editor.locator('a');
    expect(await link.textContent()).toBe('Harborline in ten slides');
    // The sample counts visits: the link leads there by way of the server.
    const address = readVisitAddress((await link.getAttribute('href')) ?? '');
    const { asset } = await server.call<{ asset: { title: string } }>(
      marketer,
      `/v1/assets/${address?.contentId ?? ''}`,
    );
    expect(asset.title).toBe('Harborline in ten slides');
    await tab.keyboard.press('Control+z');
    expect(await editor.innerHTML()).toBe(before);
    await tab.close();
  });

  test('in HubSpot’s real editor: the model itself holds the mended text, and Ctrl+Z takes it back', async () => {
    const { tab, sidebar } = await openSidebar(chromium, hubspot);
    const editor = tab.locator('[data-test-id=rte-content]');
    await editor.click();
    await tab.keyboard.press('Control+End');
    await tab.keyboard.type(' We guarantee a payback in {{months}}.');
    await sidebar.waitForSelector('text=2 things in your draft');
    await sidebar.click('.findings >> text=Show');
    const model = () =>
      tab.evaluate(() => (globalThis as unknown as { editorText(): string }).editorText());
    const before = await model();
    await sidebar.locator('.finding').first().locator('text=Replace').click();
    await sidebar.waitForSelector('text=Mended');
    expect(await model()).toBe(before.replace('We guarantee', 'Customers like you saved'));
    await tab.keyboard.press('Control+z');
    expect(await model()).toBe(before);
    await tab.close();
  });
});

describe('search', () => {
  test('forgives typing, says what was meant, and turns what is missing into a gap', async () => {
    const { tab, sidebar } = await openSidebar(chromium, gmail);
    await sidebar.fill('[data-search]', 'secrity residncy');
    await sidebar.waitForSelector('.search-meant');
    expect(await sidebar.locator('.search-meant').textContent()).toContain('security residency');
    expect(await sidebar.locator('.card h3').first().textContent()).toContain('Security');
    await shot(tab, 'search');
    await sidebar.fill('[data-search]', 'type:deck rollout');
    await expect
      .poll(() => sidebar.locator('.card h3').allTextContents())
      .toEqual(['From signature to go-live in eight weeks']);

    await sidebar.fill('[data-search]', 'wheelchair dispenser');
    await sidebar.waitForSelector('text=Nothing found');
    await shot(tab, 'search-nothing');
    await sidebar.click('text=Ask marketing for this');
    await sidebar.waitForSelector('text=Asked for “wheelchair dispenser”');
    await outboxEmpty(sidebar);
    const gaps = await eventually(
      () => server.call<{ gaps: { text: string; asked: number }[] }>(marketer, '/v1/gaps?days=7'),
      ({ gaps: list }) => list.some(({ asked }) => asked > 0),
    );
    expect(gaps.gaps).toContainEqual(
      expect.objectContaining({ text: 'wheelchair dispenser', asked: 1 }),
    );
    await tab.close();
  });
});

test('nothing of a page or a draft has left the browser', () => {
  const sent = chromium.requests;
  expect(sent.some((request) => request.includes('wrong-finding'))).toBe(true);
  expect(leakIn(sent)).toBeUndefined();
  // What was typed into a draft, and what was found in it.
  for (const words of ['market-leaders', '{{discount}}', 'helps, {{', 'payback in'])
    expect(sent.find((request) => request.includes(words))).toBeUndefined();
});

/** For looking at, where a folder is given. */
async function shot(tab: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await tab.emulateMedia({ colorScheme });
    await tab.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
  await tab.emulateMedia({ colorScheme: 'light' });
}
