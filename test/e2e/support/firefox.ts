import { resolve } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { needBrowser } from '../../browsers/find-browser.ts';
import { confirmDevice } from './rep.ts';
import type { TestServer } from './server.ts';
import type { StandIn } from './stand-ins.ts';

const extensionFolder = resolve(import.meta.dirname, '../../../.output/firefox-mv3-e2e');

export interface Firefox {
  browser: Browser;
  /** The page that opened by itself at install. */
  options: Page;
  open(standIn: StandIn): Promise<Page>;
  close(): Promise<void>;
}

/** Firefox with the built extension; the temporary install grants the manifest's hosts. */
export async function startFirefox(): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox', (line) => process.stderr.write(`${line}\n`)),
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
  });
  await browser.installExtension(extensionFolder);
  const options = await pageWhere(browser, (url) => url.includes('/options.html'));
  return {
    browser,
    options,
    async open(standIn) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const answer = standIn.answer(request.url());
        if (answer) void request.respond(answer);
        else void request.abort();
      });
      await page.goto(standIn.url);
      return page;
    },
    close: () => browser.close(),
  };
}

async function pageWhere(browser: Browser, isIt: (url: string) => boolean): Promise<Page> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    for (const page of await browser.pages()) {
      // The extension's page takes the place of the blank first tab, whose address is still told.
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (isIt(url)) return page;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the extension did not open its page');
}

export async function sidebarIn(page: Page): Promise<Frame> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const url = await frame.evaluate(() => location.href).catch(() => '');
      if (url.includes('/sidepanel.html')) return frame;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the sidebar did not open');
}

/** Connects the extension as a person does, on the page that opened at install. */
export async function connectFirefox(
  { options }: Firefox,
  server: TestServer,
  repToken: string,
): Promise<void> {
  await options.waitForSelector('input[name=server]');
  await options.type('input[name=server]', server.url);
  await options.click('button[type=submit]');
  await options.waitForSelector('.device-code');
  const code = await options.$eval('.device-code', (element) => element.textContent);
  await confirmDevice(server, repToken, code ?? '');
  await options.waitForSelector('.account', { timeout: 30_000 });
}
