import { browser } from 'wxt/browser';
import type { HostMessage, HostMessages } from '../contract/host-runtime.ts';

type Handlers = {
  [K in HostMessage]: (input: HostMessages[K]['input']) => HostMessages[K]['answer'];
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

/** Answers the background in a content script. Only the messages named are answered, and only from our own extension. */
export function answerBackground(handlers: Handlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { id?: string | undefined },
  ): Promise<unknown> | undefined => {
    const { name, input } = (message ?? {}) as { name?: HostMessage; input?: never };
    if (sender.id !== browser.runtime.id || !name || !(name in handlers)) return undefined;
    return Promise.resolve(handlers[name](input as never));
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as never),
  );
}
