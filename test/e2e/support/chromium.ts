import { resolve } from 'node:path';
import type { BrowserContext, Frame, Page, Worker } from 'playwright-core';
import { chromium } from 'playwright-core';
import { needBrowser } from '../../browsers/find-browser.ts';
import type { StandIn } from './stand-ins.ts';

/** The build whose manifest states the hosts as granted: a headless browser can't answer the prompt. */
export const extensionFolder = resolve(import.meta.dirname, '../../../.output/chrome-mv3-e2e');
/** The build that people get: no site is on until they say so. */
export const productionFolder = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

export interface Chromium {
  context: BrowserContext;
  worker(): Promise<Worker>;
  extensionId: string;
  /** Every request that left the browser: address, headers and body in one text. */
  requests: string[];
  /** Errors that pages threw or wrote to their console. */
  errors: string[];
  open(standIn: StandIn): Promise<Page>;
  options(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Chromium with the built extension, stand-ins under the hosts' real addresses.
 * @param profile a folder that is kept, for what must survive the browser; '' for a fresh one
 */
export async function startChromium({
  profile = '',
  headless = true,
  standIns = [],
  dark = false,
  build = extensionFolder,
}: {
  profile?: string;
  headless?: boolean;
  standIns?: StandIn[];
  dark?: boolean;
  build?: string;
} = {}): Promise<Chromium> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium', (line) => process.stderr.write(`${line}\n`)),
    headless,
    viewport: headless ? { width: 1280, height: 800 } : null,
    colorScheme: dark ? 'dark' : 'light',
    args: [
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Lets a test load the extension anew, as an update does.
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=en-US',
    ],
  });
  const requests: string[] = [];
  context.on('request', (request) => {
    requests.push(
      `${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`,
    );
  });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`);
  });
  await context.route(/^https:\/\//, (route) => {
    const answer = standIns
      .map((standIn) => standIn.answer(route.request().url()))
      .find((found) => found);
    return answer ? route.fulfill(answer) : route.abort();
  });
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    worker,
    extensionId,
    requests,
    errors,
    async open(page) {
      const tab = await context.newPage();
      await tab.goto(page.url);
      return tab;
    },
    async options() {
      const tab = await context.newPage();
      // At install the extension opens this page by itself, and may do so in the tab just made.
      await tab
        .goto(`chrome-extension://${extensionId}/options.html`)
        .catch(async (error: unknown) => {
          if (!/interrupted by another navigation/.test(String(error))) throw error;
          await tab.waitForURL('**/options.html');
        });
      return tab;
    },
    close: () => context.close(),
  };
}

/** The sidebar's frame in a page: in a closed shadow root, so not to be found by a selector. */
export async function sidebarOf(page: Page): Promise<Frame> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const frame = page.frames().find((candidate) => candidate.url().includes('/sidepanel.html'));
    if (frame) {
      await frame.waitForSelector('main');
      return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error('the sidebar did not open');
}

/** Clicks the tab at the page's edge, where it stands by default. */
export async function clickTab(page: Page): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.click(width - 12, Math.round(height * 0.4) + 28);
}

/** Ends the extension's worker, as the browser does after half a minute of quiet. */
export async function stopWorker({ context, extensionId }: Chromium): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { targetInfos = [] } = (await session?.send('Target.getTargets')) ?? {};
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  );
  if (!session || !worker) throw new Error('no worker is running');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
}

/** Loads the extension anew over itself, as an update does, with pages open. */
export async function updateExtension({ context }: Chromium): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  // Of Chromium's protocol, and not yet in the driver's types.
  const send = session?.send.bind(session) as
    ((method: string, input: { path: string }) => Promise<unknown>) | undefined;
  await send?.('Extensions.loadUnpacked', { path: extensionFolder });
  await session?.detach();
}
