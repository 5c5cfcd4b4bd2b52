import { browser } from 'wxt/browser';
import { afterEach, expect, test, vi } from 'vitest';
import type { Services } from '../services.ts';
import { pasteHandlers } from './paste.ts';

const ready = (sender: Parameters<(typeof pasteHandlers)['page.readyPaste']>[2]) =>
  pasteHandlers['page.readyPaste']({} as Services, {}, sender);
const run = vi.fn<typeof browser.scripting.executeScript>();
const page = { tabId: 7, frameId: 0, url: 'https://mail.google.com/mail/u/0/' };

afterEach(() => vi.restoreAllMocks());

test('a page of a host gets the script into its own top frame, and into no other', async () => {
  Object.assign(browser, { scripting: { executeScript: run } });
  await ready(page);
  expect(run.mock.calls).toEqual([
    [{ target: { tabId: 7, frameIds: [0] }, world: 'MAIN', files: ['/page-paste.js'] }],
  ]);
  run.mockClear();
  for (const sender of [
    { ...page, frameId: 3 },
    { ...page, url: 'http://mail.google.com.evil.example/' },
    { frameId: 0, url: page.url },
    { tabId: 7, frameId: 0 },
  ]) {
    await expect(ready(sender)).rejects.toMatchObject({ code: 'invalid-message' });
  }
  expect(run).not.toHaveBeenCalled();
});
