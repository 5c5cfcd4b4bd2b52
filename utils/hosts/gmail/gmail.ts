import type { HostAdapter } from '../adapter.ts';
import { mailHost } from '../engine/mail-host.ts';

/** A thread stands under `#<route>/…/<thread id>`; ids are long and mixed, route names are not. */
const threadInHash = /\/(?:[A-Za-z0-9+_-]{16,}|thread-[af]:r?-?\d+)(?:\?.*)?$/;

export const gmail: HostAdapter = mailHost({
  id: 'gmail',
  name: 'Gmail',
  version: 2,
  matches: ['https://mail.google.com/*'],
  oldestFirst: true,
  check: (url) => url.hostname === 'mail.google.com' && /^\/mail(\/|$)/.test(url.pathname),
  isThread: (url) => threadInHash.test(url.hash),

  threadId(_document, url, subject) {
    for (const attribute of ['data-legacy-thread-id', 'data-thread-perm-id']) {
      const id = subject.getAttribute(attribute);
      if (id && id !== 'undefined') return id;
    }
    return url.hash.split('/').at(-1)?.split('?')[0] ?? 'unknown';
  },

  /** The title of every Gmail page holds it: "Inbox (3) - dana@example.com - …". */
  ownAddress(document) {
    const titled = /[^\s<>()]+@[^\s<>()]+\.[^\s<>()]+/.exec(document.title)?.[0];
    return titled ?? document.querySelector<HTMLInputElement>('input[name="from"]')?.value;
  },
});
