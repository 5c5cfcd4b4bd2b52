import type { PageContext, Person } from '../../contract/page-context.ts';
import type { HostAdapter } from '../adapter.ts';
import { PageShapeError } from '../adapter.ts';
import { draftIn } from '../engine/draft-map.ts';
import { find, findAll, isVisible } from '../selector.ts';
import { setOnAll } from '../set-on-all.ts';
import { lineOf, textOf } from '../text-of.ts';
import * as at from './selectors.ts';

/** Nobody writes to more: what goes on is a list, and tells nothing. */
const mostPeople = 100;

/** A thread stands under `#<route>/…/<thread id>`; ids are long and mixed, route names are not. */
const threadInHash = /\/(?:[A-Za-z0-9+_-]{16,}|thread-[af]:r?-?\d+)(?:\?.*)?$/;

export const gmail: HostAdapter = {
  id: 'gmail',
  name: 'Gmail',
  version: 1,
  matches: ['https://mail.google.com/*'],

  check: (url) => url.hostname === 'mail.google.com' && /^\/mail(\/|$)/.test(url.pathname),

  read(document, url, editor) {
    const main = find(document, at.mainPane)?.element;
    const subject = main ? find(main, at.threadSubject) : null;
    const compose = composeOf(document, editor);
    if (main && subject && !(compose && !main.contains(compose))) {
      return readThread(main, subject.element, subject.by, url, compose);
    }
    if (compose) return readCompose(compose, url);
    if (threadInHash.test(url.hash)) throw new PageShapeError(main ? 'subject' : 'main pane');
    return null;
  },

  editors: (document) =>
    findAll(document, at.composeEditors)
      .filter(isVisible)
      .map((element) => element as HTMLElement),

  controls: (document) => [...document.querySelectorAll(at.controls)],

  belowDraft: at.belowDraft,

  makeRoom(document, pixels) {
    const page = setOnAll(document, at.page, 'width', `calc(100vw - ${pixels}px)`);
    const dock = setOnAll(document, at.composeDock, 'right', `${pixels}px`);
    return () => {
      page();
      dock();
    };
  },
};

/** The compose the rep is in: that of the editor last used, else the only one there is. */
function composeOf(document: Document, editor: HTMLElement | null): Element | null {
  const roots = findAll(document, at.composeRoots).filter(isVisible);
  if (editor) {
    const own = roots.find((root) => root.contains(editor));
    if (own) return own;
  }
  const [first] = roots;
  return roots.length === 1 && first ? first : null;
}

function readThread(
  main: Element,
  subject: Element,
  subjectBy: string,
  url: URL,
  compose: Element | null,
): PageContext {
  const people: Person[] = [];
  const text: PageContext['text'] = [];
  const readFrom: Record<string, string> = { subject: subjectBy };
  const own = ownAddress(main.ownerDocument);
  // Gmail lists the oldest first.
  for (const message of findAll(main, at.messages).toReversed()) {
    const from = find(message, at.sender);
    if (from) {
      readFrom['people'] ??= from.by;
      addPerson(people, from.element, 'sender', own);
    }
    for (const element of message.querySelectorAll(at.recipients)) {
      addPerson(people, element, 'recipient', own);
    }
    const body = find(message, at.messageBody);
    if (!body) continue;
    readFrom['text'] ??= body.by;
    const fresh = textOf(body.element, (element) => element.matches(at.quoted));
    if (fresh) text.push({ text: fresh, quoted: false });
    for (const quote of body.element.querySelectorAll(at.quoted)) {
      if (quote.parentElement?.closest(at.quoted)) continue;
      const history = textOf(quote);
      if (history) text.push({ text: history, quoted: true });
    }
  }
  const title = lineOf(subject);
  return {
    host: 'gmail',
    kind: 'thread',
    recordKey: `gmail:thread:${threadId(subject, url)}`,
    people,
    ...(title && { subject: title }),
    text,
    ...draftOf(compose),
    readFrom,
  };
}

function readCompose(compose: Element, url: URL): PageContext {
  const own = ownAddress(compose.ownerDocument);
  const people: Person[] = [];
  for (const chip of findAll(compose, at.composeRecipients)) {
    const address = chip.getAttribute('data-hovercard-id') ?? '';
    if (!address.includes('@')) continue;
    const name = chip.getAttribute('data-name');
    people.push({
      role: sameAddress(address, own) ? 'self' : 'recipient',
      address,
      ...(name && { name }),
    });
  }
  const subject = compose.querySelector<HTMLInputElement>(at.composeSubject)?.value.trim();
  const id =
    compose.querySelector<HTMLInputElement>(at.composeId)?.value ??
    compose.getAttribute('data-compose-id') ??
    url.hash.slice(1, 100);
  return {
    host: 'gmail',
    kind: 'compose',
    recordKey: `gmail:compose:${id}`,
    people,
    ...(subject && { subject }),
    text: [],
    ...draftOf(compose),
    readFrom: {},
  };
}

/** What the rep has written: without the history that Gmail folds in below it, and the signature. */
function draftOf(compose: Element | null): Pick<PageContext, 'draft' | 'canInsert'> {
  const editor = compose && find(compose, at.composeEditors)?.element;
  if (!editor) return { canInsert: false };
  return { canInsert: true, ...draftIn(editor, at.belowDraft) };
}

function threadId(subject: Element, url: URL): string {
  for (const attribute of ['data-legacy-thread-id', 'data-thread-perm-id']) {
    const id = subject.getAttribute(attribute);
    if (id && id !== 'undefined') return id;
  }
  return url.hash.split('/').at(-1)?.split('?')[0] ?? 'unknown';
}

/** The title of every Gmail page holds the account's address: "Inbox (3) - dana@example.com - …". */
function ownAddress(document: Document): string | undefined {
  const from = document.querySelector<HTMLInputElement>(at.composeFrom)?.value;
  return from ?? /[^\s<>()]+@[^\s<>()]+\.[^\s<>()]+/.exec(document.title)?.[0];
}

const sameAddress = (a: string, b: string | undefined) => a.toLowerCase() === b?.toLowerCase();

function addPerson(
  people: Person[],
  element: Element,
  role: 'sender' | 'recipient',
  own: string | undefined,
) {
  const address = element.getAttribute('email') ?? '';
  if (people.length >= mostPeople || !address.includes('@')) return;
  if (people.some((person) => sameAddress(address, person.address))) return;
  const name = element.getAttribute('name');
  const self = sameAddress(address, own);
  // Gmail names the account's owner 'me' in the reader's language: no name at all.
  people.push({ role: self ? 'self' : role, address, ...(name && !self && { name }) });
}
