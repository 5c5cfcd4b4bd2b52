import type { HostId } from './vocabulary.ts';

/** A site Cuecard may be turned on for. */
export interface SiteState {
  id: HostId;
  name: string;
  origins: string[];
  on: boolean;
}

/** What can be said of the site in a tab. */
export type SiteHere =
  | { status: 'on' | 'off'; tabId: number; site: SiteState }
  /** No page Cuecard could ever work in, or one of a host's that isn't its mail or CRM. */
  | { status: 'elsewhere' }
  /** The browser doesn't tell us which page it is: the site is off, or was taken back. */
  | { status: 'unseen' };
