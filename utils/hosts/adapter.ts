import type { PageContext } from '../contract/page-context.ts';
import type { HostId } from '../contract/vocabulary.ts';

/** Our reader of one host. Pure over the document it is given: reading changes nothing in it. */
export interface HostAdapter {
  readonly id: HostId;
  /** As the host calls itself. */
  readonly name: string;
  /** Raised when what the adapter reads, or how, has changed. */
  readonly version: number;
  /** Manifest match patterns; also the origins asked for when the site is turned on. */
  readonly matches: readonly string[];
  /** Is this address one of ours at all? */
  check(url: URL): boolean;
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
  /** What stands below a draft and is not written by the rep now: history, a signature. Selectors. */
  readonly belowDraft: string | null;
  /**
   * Leaves so many CSS pixels free at the right edge.
   * @returns what gives the page back exactly what it had
   */
  makeRoom(document: Document, pixels: number): () => void;
}

/** The page is the host's, and should hold a record, but no longer has the shape we know. */
export class PageShapeError extends Error {
  override readonly name = 'PageShapeError';
  /** Name of the field that couldn't be found, never its text. */
  readonly field: string;
  constructor(field: string) {
    super(`the page has no ${field} where the adapter knows one`);
    this.field = field;
  }
}
