import type { PageContext, Person } from '../../contract/page-context.ts';
import type { PartTable } from '../../contract/selector-table.ts';
import type { HostAdapter, PageReader } from '../adapter.ts';
import { PageShapeError } from '../adapter.ts';
import { lineOf, textOf, valueOf } from '../text-of.ts';
import { commonReader } from './common-reader.ts';
import { draftIn } from './draft-map.ts';
import type { Look } from './look.ts';
import { cssOf, lookAt } from './look.ts';
import { isVisible } from './query.ts';

/** Nobody writes to more: what goes on is a list, and tells nothing. */
const mostPeople = 100;
/** A thread with more is read from its newest end. */
const mostMessages = 30;

/** What a mail program's adapter says of itself; the rest of reading a thread or draft is the same. */
export interface MailHost extends Omit<HostAdapter, 'reader'> {
  /** In which order a thread's messages stand in the page. */
  readonly oldestFirst: boolean;
  /** Does this address stand for a thread? Then there must be one. */
  isThread(url: URL): boolean;
  /** What tells one thread from another. */
  threadId(document: Document, url: URL, subject: Element): string;
  /** The account's own address, where the page tells it. */
  ownAddress(document: Document): string | undefined;
}

export function mailHost(host: MailHost): HostAdapter {
  return { ...host, reader: (table) => readerOf(host, table.parts) };
}

function readerOf(host: MailHost, parts: PartTable): PageReader {
  const common = commonReader(parts);
  const quoted = cssOf(parts, 'quoted') ?? ':not(*)';

  return {
    ...common,
    read(document, url, editor) {
      const look = lookAt(document, parts);
      const pane = look.enter('scope');
      const compose = composeOf(look, document, editor);
      // The rep writes in a window of its own that we don't know: it is not about the thread behind it.
      const isInUse = editor?.isConnected === true && isVisible(editor);
      if (isInUse && !compose && !pane?.contains(editor)) throw new PageShapeError('compose');
      const subject = pane && look.one('subject', { accept: (each) => lineOf(each) !== undefined });
      if (subject && !(compose && !pane.contains(compose))) {
        return readThread(look, subject, url, compose);
      }
      const isThread = host.isThread(url);
      // An answer in a thread that can't be read must not pass for a mail of its own.
      const isOwnMail = compose && !(isThread && (!pane || pane.contains(compose)));
      if (isOwnMail) return readCompose(lookAt(document, parts), compose, url);
      if (isThread) throw new PageShapeError(pane ? 'subject' : 'scope');
      return null;
    },
  };

  /** The compose the rep is in: that of the editor last used, else the only one there is. */
  function composeOf(look: Look, document: Document, editor: HTMLElement | null) {
    const open = look.all('compose', { root: document, accept: isVisible, field: null });
    // While the box the rep was in is open, no other will do, even where its compose isn't recognized.
    if (editor?.isConnected && isVisible(editor)) {
      return open.find((compose) => compose.contains(editor));
    }
    return open.length === 1 ? open[0] : undefined;
  }

  function readThread(
    look: Look,
    subject: Element,
    url: URL,
    compose: Element | undefined,
  ): PageContext {
    const document = subject.ownerDocument;
    const own = host.ownAddress(document);
    const newestFirst = (elements: Element[]) =>
      (host.oldestFirst ? elements.toReversed() : elements).filter(
        // What stands in the compose is the rep's own.
        (element) => !compose?.contains(element),
      );
    const people: Person[] = [];
    for (const element of newestFirst(look.all('sender', { field: 'people' }))) {
      addPerson(people, element, 'sender', own);
    }
    for (const element of newestFirst(look.all('recipients', { field: null }))) {
      addPerson(people, element, 'recipient', own);
    }
    // Without the account's own address nobody can say which of them is the rep.
    const { people: from } = look.readFrom;
    if (from && own === undefined) from.certain = false;
    const text: PageContext['text'] = [];
    const bodies = newestFirst(look.all('messageBody', { field: 'text' }));
    for (const body of bodies.slice(0, mostMessages)) {
      const fresh = textOf(body, (element) => element.matches(quoted));
      if (fresh) text.push({ text: fresh, quoted: false });
      for (const quote of body.querySelectorAll(quoted)) {
        if (quote.parentElement?.closest(quoted)) continue;
        const history = textOf(quote);
        if (history) text.push({ text: history, quoted: true });
      }
    }
    const title = lineOf(subject);
    return {
      host: host.id,
      kind: 'thread',
      recordKey: `${host.id}:thread:${host.threadId(document, url, subject)}`,
      people,
      ...(title && { subject: title }),
      text,
      ...draftOf(look, compose),
      readFrom: look.readFrom,
    };
  }

  function readCompose(look: Look, compose: Element, url: URL): PageContext {
    const own = host.ownAddress(compose.ownerDocument);
    const people: Person[] = [];
    for (const chip of look.all('composeRecipients', { root: compose, field: 'people' })) {
      addPerson(people, chip, 'recipient', own);
    }
    const subject = valueOf(look.one('composeSubject', { root: compose, field: 'subject' }));
    const id = look.value('composeId', { root: compose, field: null }) ?? url.hash.slice(1, 100);
    return {
      host: host.id,
      kind: 'compose',
      recordKey: `${host.id}:compose:${id}`,
      people,
      ...(subject && { subject }),
      text: [],
      ...draftOf(look, compose),
      readFrom: look.readFrom,
    };
  }

  /** What the rep has written: without the history that is folded in below it, and the signature. */
  function draftOf(
    look: Look,
    compose: Element | undefined,
  ): Pick<PageContext, 'draft' | 'canInsert'> {
    const editor = compose && look.one('editors', { root: compose, field: 'draft' });
    return editor
      ? { canInsert: true, ...draftIn(editor, common.belowDraft) }
      : { canInsert: false };
  }
}

/** Where hosts keep a person's address, and their name. An element may also say "Name <address>". */
const addressAttributes = ['email', 'data-hovercard-id', 'aria-label', 'title'];
const nameAttributes = ['name', 'data-name'];
const addressPattern = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/;

function addPerson(
  people: Person[],
  element: Element,
  role: 'sender' | 'recipient',
  own: string | undefined,
): void {
  const line = lineOf(element) ?? '';
  const address = [...addressAttributes.map((name) => element.getAttribute(name)), line]
    .map((text) => addressPattern.exec(text ?? '')?.[0])
    .find((found) => found !== undefined);
  // A group or a contact without an address tells nothing.
  if (address === undefined || people.length >= mostPeople) return;
  const isOne = (other: string | undefined) => address.toLowerCase() === other?.toLowerCase();
  if (people.some((person) => isOne(person.address))) return;
  const named = nameAttributes.map((each) => element.getAttribute(each)).find((each) => each);
  const name = named ?? line.split('<')[0]?.trim();
  const self = isOne(own);
  // Hosts name the account's owner 'me' in the reader's language: no name at all.
  const isName = name && !self && !name.includes('@');
  people.push({ role: self ? 'self' : role, address, ...(isName && { name }) });
}
