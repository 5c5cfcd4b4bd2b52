import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MyEvents } from '../../utils/contract/people.ts';
import type { Overview } from '../../utils/contract/stats.ts';
import type { Firefox } from './support/firefox.ts';
import { connectFirefox, sidebarIn, startFirefox } from './support/firefox.ts';
import type { LeadTermIds } from './support/lead-page.ts';
import { leadPage, leadTerms } from './support/lead-page.ts';
import { eventually } from './support/rep.ts';
import type { JudgedCues } from './support/same-cues.ts';
import { expectSameCues, rankerScript, sampleSpace } from './support/same-cues.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';
import { standIn } from './support/stand-ins.ts';

interface Ranker {
  judgedCues(space: unknown): JudgedCues;
}

let server: SampleServer;
let firefox: Firefox;
let marketer: string;
let rep: string;
let terms: LeadTermIds;

beforeAll(async () => {
  server = await createSampleServer();
  ({ rep, marketer } = server);
  await server.start();
  const lists = { method: 'PUT', body: leadTerms };
  terms = await server.call<LeadTermIds>(marketer, '/v1/leads/terms', lists);
  firefox = await startFirefox();
  await connectFirefox(firefox, server, rep);
});

afterAll(async () => {
  await firefox?.close();
  await server?.kill();
});

const used = async () =>
  (await server.call<Overview>(marketer, '/v1/stats/overview?days=7')).funnel.used;

test.each([
  ['gmail', 'thread-inline-reply', '[g_editable]'],
  ['hubspot', 'deal-record', '[data-test-id=rte-content]'],
] as const)(
  'a rep in %s inserts a cue into the real editor, once, and the figure rises by one',
  async (host, name, editor) => {
    const before = await used();
    const page = await firefox.open(await standIn(host, name));
    await page.waitForSelector('cuecard-guest');
    await page.click(editor);
    await page.mouse.click(1280 - 12, Math.round(800 * 0.4) + 28);
    const sidebar = await sidebarIn(page);
    await sidebar.waitForSelector('.card .reasons');
    const title = await sidebar.$eval('.card h3', (element) => element.textContent?.trim());

    const draft = await page.$eval(editor, (element) => element.textContent);
    const insert = await sidebar.waitForSelector('.card [data-key-action=primary]');
    await insert?.click();
    await sidebar.waitForSelector('.done');
    const links = () =>
      page.$$eval(`${editor} a`, (found) => found.map((link) => link.textContent));
    expect(await links()).toEqual([title]);

    await outboxEmpty(sidebar);
    expect(await eventually(used, (count) => count === before + 1)).toBe(before + 1);

    // One Ctrl+Z takes the insertion out; after the next one, what is typed stays outside the link.
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await links()).toEqual([]);
    expect(await page.$eval(editor, (element) => element.textContent)).toBe(draft);
    const again = await sidebar.waitForSelector('.card [data-key-action=primary]');
    const next = await again?.evaluate(
      (button) => button.closest('.card')?.querySelector('h3')?.textContent,
    );
    await again?.click();
    await expect
      .poll(links, { message: await sidebar.$eval('main', (main) => main.textContent) })
      .toEqual([next]);
    await page.keyboard.type('x');
    expect(await links()).toEqual([next]);
    expect(await eventually(used, (count) => count === before + 2)).toBe(before + 2);
    await page.close();
  },
);

test.each([
  ['gmail', 'thread-inline-reply', '[g_editable]'],
  ['hubspot', 'deal-record', '[data-test-id=rte-content]'],
] as const)(
  'a draft in %s is mended with one click, and one Ctrl+Z takes it back',
  async (host, name, editor) => {
    const page = await firefox.open(await standIn(host, name));
    await page.waitForSelector('cuecard-guest');
    await page.click(editor);
    await page.keyboard.type('We guarantee it. ');
    await page.mouse.click(1280 - 12, Math.round(800 * 0.4) + 28);
    const sidebar = await sidebarIn(page);
    await (await sidebar.waitForSelector('.findings-head .link'))?.click();
    const before = await page.$eval(editor, (element) => element.textContent);
    await (await sidebar.waitForSelector('.finding .button'))?.click();
    await sidebar.waitForSelector('.finding-done');
    const text = () => page.$eval(editor, (element) => element.textContent);
    expect(await text()).toBe(before?.replace('We guarantee', 'Customers like you saved'));
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await text()).toBe(before);
    await page.close();
  },
);

test('a Salesforce page drawn by LWC is read, and a cue goes into CKEditor 4 in its nested frames', async () => {
  const page = await firefox.open(await standIn('salesforce', 'opportunity'));
  await page.waitForSelector('cuecard-guest');
  const editor = '.cke_editable p';
  // What a frame holds is told by the frame.
  const inFrames = async () => {
    const found = page.frames().map((frame) =>
      frame.$(editor).then(
        (box) => box && { frame, box },
        () => null,
      ),
    );
    return (await Promise.all(found)).find((each) => each !== null);
  };
  const there = await eventually(inFrames, (found) => found !== undefined);
  await there?.box.click();
  await page.mouse.click(1280 - 12, Math.round(800 * 0.4) + 28);
  const sidebar = await sidebarIn(page);
  await sidebar.waitForSelector('.card .reasons');
  expect(await sidebar.$eval('.context-who', (who) => who.textContent)).toContain(
    'Northmoor Freight',
  );
  const title = await sidebar.$eval('.card h3', (element) => element.textContent?.trim());
  const links = () =>
    there?.frame.$$eval('.cke_editable a', (found) => found.map((link) => link.textContent));
  await (await sidebar.waitForSelector('.card [data-key-action=primary]'))?.click();
  await sidebar.waitForSelector('.done');
  expect(await links()).toEqual([title]);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await expect.poll(links).toEqual([]);
  await page.close();
});

test('a lead’s source and campaign are read from the page when the rep judges it', async () => {
  const page = await firefox.open(await leadPage());
  await page.waitForSelector('cuecard-guest');
  await page.mouse.click(1280 - 12, Math.round(800 * 0.4) + 28);
  const sidebar = await sidebarIn(page);
  await (await sidebar.waitForSelector('[data-lead=not]'))?.click();
  await (await sidebar.waitForSelector('.lead-reasons .chip'))?.click();
  await sidebar.waitForSelector('[data-lead-comment]');
  const judged = async () =>
    (await server.call<MyEvents>(rep, '/v1/me/events?limit=100')).events.find(
      ({ kind }) => kind === 'judged',
    );
  expect((await eventually(judged, (event) => event !== undefined))?.stored).toMatchObject({
    fit: 'not',
    reason: terms.reasons[0]?.id,
    source: terms.sources[0]?.id,
    campaign: terms.campaigns[0]?.id,
  });
  await page.close();
});

test('a permission that is taken back ends Cuecard in the open page', async () => {
  const page = await firefox.open(await standIn('gmail', 'thread-inline-reply'));
  await page.waitForSelector('cuecard-guest');
  const { options } = firefox;
  const gmail = '[aria-labelledby="site-Gmail"]';
  await options.bringToFront();
  await options.click(gmail);
  await options.waitForSelector(`${gmail}[aria-checked=false]`);
  await page.waitForFunction(() => document.querySelector('cuecard-guest') === null);
  await page.close();
});

test('Firefox ranks the judged mails as Node does', async () => {
  const page = await firefox.browser.newPage();
  await page.addScriptTag({ content: await rankerScript() });
  const cues = await page.evaluate(
    (space) => (globalThis as unknown as { ranker: Ranker }).ranker.judgedCues(space),
    sampleSpace,
  );
  expectSameCues(cues);
  await page.close();
});

async function outboxEmpty(sidebar: Frame): Promise<void> {
  await sidebar.waitForFunction(() =>
    document.querySelector('footer')?.textContent?.includes('All sent'),
  );
}
