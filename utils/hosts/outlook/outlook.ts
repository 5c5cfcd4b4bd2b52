import type { HostAdapter } from '../adapter.ts';
import { mailHost } from '../engine/mail-host.ts';

/** `outlook.office.com` leads to `outlook.cloud.microsoft` since 2026. */
const hosts = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
];

/** `/mail/inbox/id/<id>`, with the account's number before it where there are several. */
const threadInPath = /\/id\/([^/?#]+)/;

export const outlook: HostAdapter = mailHost({
  id: 'outlook',
  name: 'Outlook',
  version: 1,
  matches: hosts.map((host) => `https://${host}/*`),
  // As Outlook comes; who turned it round gets the oldest words first.
  oldestFirst: false,
  check: (url) => hosts.includes(url.hostname) && /^\/mail(\/|$)/.test(url.pathname),
  isThread: (url) => threadInPath.test(url.pathname),

  threadId(document, url, subject) {
    const row = document.querySelector('[role="option"][data-convid][aria-selected="true"]');
    const id = row?.getAttribute('data-convid') ?? threadInPath.exec(url.pathname)?.[1];
    return id ?? subject.id;
  },

  /** The mailbox in the folder tree is named by its address, unless its owner renamed it. */
  ownAddress(document) {
    const root = document.querySelector('[id^="primaryMailboxRoot"][data-folder-name*="@"]');
    return root?.getAttribute('data-folder-name') ?? undefined;
  },
});
