import { browser } from 'wxt/browser';
import type { HostMessage, HostMessages } from '../contract/host-runtime.ts';

type Handlers = {
  [K in HostMessage]: (
    input: HostMessages[K]['input'],
  ) => HostMessages[K]['answer'] | Promise<HostMessages[K]['answer']>;
};

/**
 * Background → the content script of a tab's top frame.
 * @returns null where nobody is there: a page that is no host, or a content script that has gone
 */
export async function tellHost<K extends HostMessage>(
  tabId: number,
  name: K,
  input: HostMessages[K]['input'],
): Promise<HostMessages[K]['answer'] | null> {
  try {
    return (await browser.tabs.sendMessage(
      tabId,
      { name, input },
      { frameId: 0 },
    )) as HostMessages[K]['answer'];
  } catch {
    return null;
  }
}

/**
 * Answers the background in a content script. Only the messages named are answered, and only from
 * our own extension. By `sendResponse`: without the polyfill, Chromium knows no returned promise.
 */
export function answerBackground(handlers: Handlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { id?: string | undefined },
    respond: (answer: unknown) => void,
  ): true | undefined => {
    const { name, input } = (message ?? {}) as { name?: HostMessage; input?: never };
    if (sender.id !== browser.runtime.id || !name || !(name in handlers)) return undefined;
    void Promise.resolve(handlers[name](input as never)).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as never),
  );
}
