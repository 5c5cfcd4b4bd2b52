import type { PageContext } from '../../utils/contract/page-context.ts';

/** What stands beside a fixture page, as `<name>.json`. */
export interface Expectation {
  url: string;
  /** When the page's structure was last believed. */
  seen: string;
  /** The compose box the rep was in last, as a selector; none unless told. */
  focus?: string;
  context: PageContext | null;
}
