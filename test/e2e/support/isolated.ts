import type { Browser, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { needBrowser } from '../../browsers/find-browser.ts';
import type { StandIn } from './stand-ins.ts';

/** A page with a world of our own beside the page's, as a content script has it. */
export interface IsolatedPage {
  page: Page;
  /** Calls a function that the script exported under its global name. */
  call<T>(name: string, ...args: unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** Chromium without any extension. */
export const plainChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: needBrowser('chromium', (line) => process.stderr.write(`${line}\n`)),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });

/**
 * Opens a stand-in under its real address and runs a script in an isolated world of it.
 * @param script as `bundle()` makes it
 * @param name the script's global
 */
export async function openIsolated(
  browser: Browser,
  standIn: StandIn,
  script: string,
  name: string,
): Promise<IsolatedPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route(/^https:\/\//, (route) => {
    const answer = standIn.answer(route.request().url());
    return answer ? route.fulfill(answer) : route.abort();
  });
  await page.goto(standIn.url);
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'content-script',
  });
  const evaluate = evaluator(session, executionContextId);
  await evaluate(`${script}; globalThis.${name} = ${name}; null`);
  return {
    page,
    call: (method, ...args) =>
      evaluate(
        `(async () => ${name}.${method}(${args.map((arg) => JSON.stringify(arg)).join(', ')}))()`,
      ),
    close: () => page.close(),
  };
}

function evaluator(session: CDPSession, contextId: number) {
  return async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T;
  };
}
