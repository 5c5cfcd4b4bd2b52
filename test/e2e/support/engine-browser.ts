import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { needBrowser } from '../../browsers/find-browser.ts';
import { bundle } from '../../bundle.ts';
import type { Order } from '../../fixtures/editors/extension/driver.ts';

export type BrowserName = 'chromium' | 'firefox';

const sources = new URL('../../fixtures/editors/extension/', import.meta.url);
/** The script for the page's own world is the one that is shipped. */
const builtPagePaste = resolve(
  import.meta.dirname,
  '../../../.output/firefox-mv3-e2e/page-paste.js',
);

/** A browser with an extension that is our engine and nothing else. */
export async function startWithEngine(name: BrowserName): Promise<Browser> {
  const folder = await makeExtension(name);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const options = { executablePath: needBrowser(name, say), headless: true };
  if (name === 'firefox') {
    const browser = await puppeteer.launch({ ...options, browser: 'firefox' });
    await browser.installExtension(folder);
    return browser;
  }
  return puppeteer.launch({
    ...options,
    enableExtensions: [folder],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=en-US',
    ],
  });
}

async function makeExtension(name: BrowserName): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cuecard-engine-'));
  const firefox = name === 'firefox';
  for (const script of ['driver', 'background']) {
    const code = await bundle(new URL(`${script}.ts`, sources), script, {
      define: { 'import.meta.env.VITE_FIREFOX': String(firefox) },
      alias: { 'wxt/browser': '@wxt-dev/browser' },
    });
    writeFileSync(join(folder, `${script}.js`), code);
  }
  if (firefox) copyFileSync(builtPagePaste, join(folder, 'page-paste.js'));
  const matches = ['http://127.0.0.1/*'];
  const manifest = {
    manifest_version: 3,
    name: 'Engine',
    version: '1',
    permissions: ['scripting'],
    host_permissions: matches,
    background: firefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    content_scripts: [{ matches, js: ['driver.js'] }],
    browser_specific_settings: { gecko: { id: 'engine@cuecard.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Asks the engine for something, and waits for its answer. */
export async function order(
  page: Page,
  what: Order,
): Promise<{ status?: string; removed?: boolean; error?: string }> {
  await page.evaluate((detail) => {
    document.dispatchEvent(new CustomEvent('test-order', { detail }));
  }, JSON.stringify(what));
  const answer = await page.waitForFunction(() => document.documentElement.dataset['answer']);
  return JSON.parse((await answer.jsonValue()) as string) as { status?: string };
}
