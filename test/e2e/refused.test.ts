import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chromium } from './support/chromium.ts';
import { clickTab, sidebarOf, startChromium } from './support/chromium.ts';
import type { Firefox } from './support/firefox.ts';
import { connectFirefox, sidebarIn, startFirefox } from './support/firefox.ts';
import { connect } from './support/rep.ts';
import type { SampleServer } from './support/sample-server.ts';
import { createSampleServer } from './support/sample-server.ts';
import type { StandIn } from './support/stand-ins.ts';
import { standIn } from './support/stand-ins.ts';

/** What a rep has left where an editor takes nothing: the clipboard, and the draft as it was. */
let server: SampleServer;
let gmail: StandIn;
let chromium: Chromium;
let firefox: Firefox;
const editor = '[g_editable]';

beforeAll(async () => {
  server = await createSampleServer();
  await server.start();
  gmail = await standIn('gmail', 'thread-inline-reply');
  chromium = await startChromium({ standIns: [gmail] });
  await connect(chromium, server, server.rep);
  firefox = await startFirefox();
  await connectFirefox(firefox, server, server.rep);
});

afterAll(async () => {
  await chromium?.close();
  await firefox?.close();
  await server?.kill();
});

/** Runs in the page: the editor puts back whatever is changed in it, until it is told to yield. */
function refuseAll(selector: string): void {
  const box = document.querySelector(selector);
  if (!box) throw new Error('no editor');
  const draft = [...box.cloneNode(true).childNodes];
  const observer = new MutationObserver(() => {
    box.replaceChildren(...draft.map((node) => node.cloneNode(true)));
    observer.takeRecords();
  });
  observer.observe(box, { childList: true, subtree: true, characterData: true });
  document.addEventListener('yield', () => observer.disconnect());
  document.addEventListener('paste', ({ clipboardData }) => {
    document.body.dataset['pasted'] = clipboardData?.getData('text/html');
  });
}
/** What the last paste brought, as the page saw it; asks for one more, as nobody but us should. */
function pastedThenAskAgain(): string {
  const { pasted = '' } = document.body.dataset;
  document.body.dataset['pasted'] = 'nothing since';
  const detail = JSON.stringify({ html: '<b>forged</b>', text: 'forged' });
  document.dispatchEvent(new CustomEvent('cuecard-paste', { detail }));
  return `${pasted}, then ${document.body.dataset['pasted']}`;
}
const yielded = () => void document.dispatchEvent(new Event('yield'));
const inDraft = (selector: string) => document.activeElement?.matches(selector) ?? false;

test('in Chromium, Ctrl+V is the next key', async () => {
  const tab = await chromium.open(gmail);
  await tab.waitForSelector('cuecard-guest', { state: 'attached' });
  await tab.click(editor);
  const draft = await tab.textContent(editor);
  await tab.evaluate(refuseAll, editor);
  await clickTab(tab);
  const sidebar = await sidebarOf(tab);
  await sidebar.waitForSelector('.card');
  const title = await sidebar.locator('.card h3').first().textContent();
  await sidebar.locator('.card [data-key-action=primary]').first().click();
  await sidebar.waitForSelector('text=it is on your clipboard');
  expect(await tab.textContent(editor)).toBe(draft);
  await expect.poll(() => tab.evaluate(inDraft, editor)).toBe(true);
  expect(await tab.evaluate(pastedThenAskAgain)).toMatch(/<a href=.*<\/a>.*, then nothing since$/);
  await tab.evaluate(yielded);
  await tab.keyboard.press('Control+v');
  expect(await tab.textContent(`${editor} a`)).toBe(title);
  await tab.close();
});

test('in Firefox, Ctrl+V is the next key', async () => {
  const page = await firefox.open(gmail);
  await page.waitForSelector('cuecard-guest');
  await page.click(editor);
  const draft = await page.$eval(editor, (box) => box.textContent);
  await page.evaluate(refuseAll, editor);
  await page.mouse.click(1280 - 12, Math.round(800 * 0.4) + 28);
  const sidebar = await sidebarIn(page);
  await sidebar.waitForSelector('.card .reasons');
  const title = await sidebar.$eval('.card h3', (heading) => heading.textContent);
  await (await sidebar.waitForSelector('.card [data-key-action=primary]'))?.click();
  await sidebar.waitForFunction(() => document.body.textContent.includes('on your clipboard'));
  expect(await page.$eval(editor, (box) => box.textContent)).toBe(draft);
  await expect.poll(() => page.evaluate(inDraft, editor)).toBe(true);
  // The page's own world got the paste with its data, and nothing of us is left in it.
  expect(await page.evaluate(pastedThenAskAgain)).toMatch(/<a href=.*<\/a>.*, then nothing since$/);
  await page.evaluate(yielded);
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  expect(await page.$eval(`${editor} a`, (link) => link.textContent)).toBe(title);
  await page.close();
});
