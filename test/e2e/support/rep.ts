import type { Frame, Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { clickTab, sidebarOf } from './chromium.ts';
import type { StandIn } from './stand-ins.ts';
import type { TestServer } from './server.ts';

/** Connects the extension as a person does: address, code, and that code confirmed on the server. */
export async function connectByHand(
  chromium: Chromium,
  server: TestServer,
  repToken: string,
): Promise<void> {
  const options = await chromium.options();
  await options.fill('input[name=server]', server.url);
  await options.click('button[type=submit]');
  const code = await options.locator('.device-code').textContent();
  await confirmDevice(server, repToken, code ?? '');
  await options.waitForSelector('.account');
  await options.close();
}

/** Connects the extension in the same steps without its page, which asks every five seconds only. */
export async function connect(
  chromium: Chromium,
  server: TestServer,
  repToken: string,
): Promise<void> {
  const page = await chromium.options();
  const input = { serverUrl: server.url };
  const { userCode } = await ask<{ userCode: string }>(page, 'session.begin', input);
  await confirmDevice(server, repToken, userCode);
  const answer = await ask<string>(page, 'session.poll', {});
  if (answer !== 'connected') throw new Error(`the extension is not connected: ${answer}`);
  await page.close();
}

/** Asks the background for something, from a page of the extension. */
export async function ask<T>(page: Page, name: string, input: object): Promise<T> {
  const answer = await page.evaluate(
    (message) =>
      (
        globalThis as unknown as {
          chrome: {
            runtime: { sendMessage(it: object): Promise<{ ok: boolean; value: unknown }> };
          };
        }
      ).chrome.runtime.sendMessage(message),
    { name, input },
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value as T;
}

/** What the server's own page does when a person clicks "approve". */
export async function confirmDevice(
  server: TestServer,
  token: string,
  userCode: string,
): Promise<void> {
  await server.call(token, `/api/auth/device?user_code=${userCode}`);
  await server.call(token, '/api/auth/device/approve', { method: 'POST', body: { userCode } });
}

/** Opens a host's page and the sidebar in it, with its cues on the screen. */
export async function openSidebar(
  chromium: Chromium,
  page: StandIn,
): Promise<{ tab: Page; sidebar: Frame }> {
  const tab = await chromium.open(page);
  await tab.waitForSelector('cuecard-guest', { state: 'attached' });
  await clickTab(tab);
  const sidebar = await sidebarOf(tab);
  await sidebar.waitForSelector('.card');
  return { tab, sidebar };
}

/** Waits until the extension has nothing left to send. */
export async function outboxEmpty(sidebar: Frame): Promise<void> {
  await sidebar.waitForSelector('footer >> text=All sent');
}

/** Polls until a figure is what it should be; answers the last one seen. */
export async function eventually<T>(
  read: () => Promise<T>,
  isRight: (value: T) => boolean,
  ms = 30_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await read();
    if (isRight(value) || Date.now() > end) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
}
