import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { bundle } from '../bundle.ts';
import { openIsolated, plainChromium } from '../e2e/support/isolated.ts';
import { startChromium } from '../e2e/support/chromium.ts';
import type { Chromium } from '../e2e/support/chromium.ts';
import { connect } from '../e2e/support/rep.ts';
import { createTestServer } from '../e2e/support/server.ts';
import type { StandIn } from '../e2e/support/stand-ins.ts';
import { standIn } from '../e2e/support/stand-ins.ts';
import { grown, held, traced } from './guest-page.ts';
import type { Figure } from './main.ts';
import { spread } from './times.ts';

const loads = 11;
const keys = 120;
const navigations = 1000;
const nodes = 20_000;
const editor = '[g_editable]';

/** What the extension costs the page it is a guest in: a Gmail thread, grown to 20,000 elements. */
export async function measureGuest(say: (line: string) => void): Promise<Figure[]> {
  const server = await createTestServer();
  server.command('seed', '--password', 'harborline-demo');
  const rep = server.token('mara.lind@harborline.example', 'rep');
  await server.start();
  const thread = await standIn('gmail', 'thread-inline-reply');
  const large = grown(thread, nodes);
  const chromium = await startChromium({ standIns: [large] });
  try {
    await connect(chromium, server, rep);
    const load = await loadCost(chromium, large);
    const typing = await typingCost(chromium, large);
    const without = await typingWithout(large);
    say(
      `  typing keeps the thread busy ${typing.busy.toFixed(2)} ms a key, ${without.toFixed(2)} without`,
    );
    const moved = await navigationCost(chromium, large);
    const sdk = await sdkSize();
    return [
      {
        name: `Page load, ${nodes} elements: own time on the main thread, median of ${loads}`,
        value: load.median,
        unit: 'ms',
        budget: 5,
      },
      { name: 'Page load: longest own task', value: load.longest, unit: 'ms', budget: 16 },
      { name: 'Typing in the draft: own time a key', value: typing.own, unit: 'ms', budget: 1 },
      {
        name: 'Typing in the draft: added time a key, beside a browser without it',
        value: Math.max(0, typing.busy - without),
        unit: 'ms',
        budget: 1,
      },
      {
        name: 'Context ready after a navigation, p95',
        value: moved.ready,
        unit: 'ms',
        budget: 150,
      },
      {
        name: `Heap after ${navigations} navigations, growth`,
        value: moved.heap / 1e6,
        unit: 'MB',
        budget: 1,
      },
      {
        name: `Listeners after ${navigations} navigations, growth`,
        value: moved.listeners,
        unit: '',
        budget: 0,
      },
      {
        name: `Observers after ${navigations} navigations, growth`,
        value: moved.observers,
        unit: '',
        budget: 0,
      },
      { name: '@inboxsdk/core for Gmail alone, minified and gzip', value: sdk, unit: 'kB' },
    ];
  } finally {
    await chromium.close();
    await server.kill();
  }
}

const isOwn = (url: string) => url.startsWith('chrome-extension:');

async function sessionOf(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

async function loadCost(chromium: Chromium, page: StandIn) {
  const totals: number[] = [];
  let longest = 0;
  for (let round = 0; round < loads; round++) {
    const tab = await chromium.context.newPage();
    const session = await sessionOf(tab);
    const { own } = await traced(session, isOwn, async () => {
      await tab.goto(page.url);
      await tab.waitForSelector('cuecard-guest', { state: 'attached' });
      await tab.waitForTimeout(1500);
    });
    totals.push(own.total);
    longest = Math.max(longest, own.longest);
    await tab.close();
  }
  return { median: spread(totals).p50, longest };
}

async function typingCost(chromium: Chromium, page: StandIn) {
  const tab = await chromium.open(page);
  await tab.waitForSelector('cuecard-guest', { state: 'attached' });
  await tab.waitForTimeout(1000);
  const { own, busy } = await typed(tab, await sessionOf(tab));
  await tab.close();
  return { own: own.total / keys, busy: busy / keys };
}

async function typingWithout(page: StandIn): Promise<number> {
  const browser = await plainChromium();
  try {
    const { page: tab } = await openIsolated(browser, page, 'var nothing = {}', 'nothing');
    const { busy } = await typed(tab, await sessionOf(tab));
    return busy / keys;
  } finally {
    await browser.close();
  }
}

async function typed(tab: Page, session: CDPSession) {
  await tab.locator(editor).click();
  return traced(
    session,
    (url) => isOwn(url) || url.startsWith('https:'),
    async () => {
      for (let key = 0; key < keys; key++) {
        await tab.keyboard.press('e');
        await tab.waitForTimeout(40);
      }
    },
  );
}

async function navigationCost(chromium: Chromium, page: StandIn) {
  const worker = await chromium.worker();
  // The same clock on both sides: when the worker heard of a context, by its record.
  await worker.evaluate(() => {
    const heard: number[] = [];
    Object.assign(globalThis, { heard });
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener(hear: (message: unknown) => void): void } } };
    };
    chrome.runtime.onMessage.addListener((message) => {
      const { name, input } = message as { name?: string; input?: { context?: { kind: string } } };
      if (name === 'page.changed' && input?.context?.kind === 'thread') heard.push(Date.now());
    });
  });
  const tab = await chromium.open(page);
  const session = await sessionOf(tab);
  await tab.waitForSelector('cuecard-guest', { state: 'attached' });
  await tab.waitForTimeout(1000);
  const move = (hash: string) =>
    tab.evaluate((to) => {
      location.hash = to;
      return Date.now();
    }, hash);
  const threadHash = new URL(page.url).hash;
  const wander = async (times: number) => {
    for (let round = 0; round < times; round += 2) {
      await move('#inbox');
      await tab.waitForTimeout(15);
      await move(threadHash);
      await tab.waitForTimeout(15);
    }
  };
  const ready: number[] = [];
  for (let round = 0; round < 40; round++) {
    await move('#inbox');
    await tab.waitForTimeout(250);
    const from = await move(threadHash);
    await tab.waitForTimeout(400);
    const first = await worker.evaluate(
      (since) => (globalThis as unknown as { heard: number[] }).heard.find((at) => at >= since),
      from,
    );
    ready.push(first === undefined ? Infinity : first - from);
  }
  await wander(100);
  await tab.waitForTimeout(1500);
  const observersBefore = await observersIn(session);
  const before = await held(tab, session);
  await wander(navigations);
  await tab.waitForTimeout(1500);
  const after = await held(tab, session);
  const observersAfter = await observersIn(session);
  await tab.close();
  return {
    ready: spread(ready).p95,
    heap: Math.max(0, after.bytes - before.bytes),
    listeners: Math.max(0, after.listeners - before.listeners),
    observers: Math.max(0, observersAfter - observersBefore),
  };
}

/** MutationObservers alive in the content script's world. */
async function observersIn(session: CDPSession): Promise<number> {
  const worlds: number[] = [];
  const note = ({ context }: { context: { id: number; auxData?: { type?: string } } }) => {
    if (context.auxData?.type === 'isolated') worlds.push(context.id);
  };
  session.on('Runtime.executionContextCreated', note);
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  session.off('Runtime.executionContextCreated', note);
  let count = 0;
  for (const contextId of worlds) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'MutationObserver.prototype',
      contextId,
    });
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
    });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    count += Number(length.value);
  }
  return count;
}

async function sdkSize(): Promise<number> {
  const code = await bundle(new URL('inbox-sdk.ts', import.meta.url), 'sdk');
  return gzipSync(code, { level: 9 }).length / 1000;
}
