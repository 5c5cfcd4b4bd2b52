import type { PageContext } from '../contract/page-context.ts';
import type { PagePart, SelectorTable } from '../contract/selector-table.ts';
import type { HostId } from '../contract/vocabulary.ts';

/** What we know of one host: where it lives, and how its pages are read. */
export interface HostAdapter {
  readonly id: HostId;
  /** As the host calls itself. */
  readonly name: string;
  /** Raised when how the adapter reads has changed. What it looks for is in a table, with its own version. */
  readonly version: number;
  /** Manifest match patterns; also the origins asked for when the site is turned on. */
  readonly matches: readonly string[];
  /** Is this address one of ours at all? */
  check(url: URL): boolean;
  /** Reads by a selector table of this host. */
  reader(table: SelectorTable): PageReader;
}

/** Pure over the document it is given: reading changes nothing in it. */
export interface PageReader {
  /**
   * What the page tells.
   * @param editor the compose box last used, or null
   * @returns null where there is no thread or record (an inbox, a settings page)
   * @throws {PageShapeError} where there should be one and it can't be found
   */
  read(document: Document, url: URL, editor: HTMLElement | null): PageContext | null;
  /** Compose boxes a mail to a buyer is written in, in document order. Nothing else is ever written to. */
  editors(document: Document): HTMLElement[];
  /** Controls that nothing of ours may cover: send, reply, save. */
  controls(document: Document): Element[];
  /** Is it, or is it in, one of those? */
  isControl(element: Element): boolean;
  /** What stands below a draft and is not written by the rep now: history, a signature. Selectors. */
  readonly belowDraft: string | null;
}

/** The page is the host's, and should hold a record, but no longer has the shape we know. */
export class PageShapeError extends Error {
  override readonly name = 'PageShapeError';
  /** The part that couldn't be found, never its text. */
  readonly part: PagePart;
  constructor(part: PagePart) {
    super(`the page has no ${part} where the adapter knows one`);
    this.part = part;
  }
}
