import { browser } from 'wxt/browser';
import type {
  BackgroundAnswers,
  BackgroundInput,
  BackgroundMessage,
  Caller,
  ChangeNotice,
} from '../contract/runtime.ts';
import { backgroundMessages } from '../contract/runtime.ts';
import type { Envelope } from './runtime-error.ts';
import { RuntimeError } from './runtime-error.ts';

export interface Sender {
  /** The tab it came from; undefined for a popup or the browser's own side panel. */
  tabId?: number;
  url?: string;
  frameId?: number;
}

export type BackgroundHandlers = {
  [K in BackgroundMessage]: (
    input: BackgroundInput<K>,
    sender: Sender,
  ) => Promise<BackgroundAnswers[K]> | BackgroundAnswers[K];
};

/** The part of `runtime.MessageSender` that the decision rests on. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/**
 * Answers one message: knows its name, judges who sent it, checks what it holds, calls the handler.
 * @param ownOrigin `chrome-extension://<id>/` or `moz-extension://<uuid>/`
 * @returns undefined for what isn't addressed to the background
 */
export function answer(
  handlers: BackgroundHandlers,
  ownId: string,
  ownOrigin: string,
  message: unknown,
  raw: RawSender,
): Promise<Envelope> | undefined {
  if (raw.id !== ownId || typeof message !== 'object' || message === null) return undefined;
  const { name, input } = message as { name?: unknown; input?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(backgroundMessages, name)) return undefined;
  return run(handlers, name as BackgroundMessage, input, raw, ownOrigin);
}

async function run(
  handlers: BackgroundHandlers,
  name: BackgroundMessage,
  input: unknown,
  raw: RawSender,
  ownOrigin: string,
): Promise<Envelope> {
  const caller: Caller = raw.url?.startsWith(ownOrigin) ? 'page' : 'content';
  const { from, input: schema } = backgroundMessages[name];
  if (caller !== from)
    return { ok: false, code: 'invalid-message', detail: `${name} is not for ${caller}` };
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    return { ok: false, code: 'invalid-message', detail: `${name}: ${fields}` };
  }
  try {
    const sender: Sender = {
      ...(raw.tab?.id !== undefined && { tabId: raw.tab.id }),
      ...(raw.url !== undefined && { url: raw.url }),
      ...(raw.frameId !== undefined && { frameId: raw.frameId }),
    };
    const value = await handlers[name](parsed.data as never, sender);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RuntimeError)
      return { ok: false, code: error.code, detail: error.message };
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      return { ok: false, code: 'storage-full', detail: error.message };
    }
    return {
      ok: false,
      code: 'internal',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

/** Registers the background's one listener. Must be called synchronously when the worker starts. */
export function serveMessages(handlers: BackgroundHandlers): void {
  const ownOrigin = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener(((message: unknown, sender: RawSender) =>
    answer(handlers, browser.runtime.id, ownOrigin, message, sender)) as never);
}

/**
 * Tells all our open pages that what they show has changed. Nobody listening is fine. In Firefox a
 * page of ours that is framed in a host's page hears only what is sent to its tab.
 */
export async function notifyPages(notice: ChangeNotice): Promise<void> {
  await browser.runtime.sendMessage(notice).catch(() => undefined);
  if (!import.meta.env.FIREFOX) return;
  const tabs = notice.tabId === undefined ? await browser.tabs.query({}) : [{ id: notice.tabId }];
  const ids = tabs.map(({ id }) => id).filter((id) => id !== undefined);
  await Promise.all(ids.map((id) => browser.tabs.sendMessage(id, notice).catch(() => undefined)));
}
