import type { HostAdapter } from './adapter.ts';
import { gmail } from './gmail/gmail.ts';
import { hubspot } from './hubspot/hubspot.ts';

/** Every host. The manifest's sites, the contract suite and the content script all go by this list. */
export const hostAdapters: readonly HostAdapter[] = [gmail, hubspot];

/** The adapter whose pages this address belongs to, or null. */
export function adapterFor(url: URL): HostAdapter | null {
  return hostAdapters.find((adapter) => adapter.check(url)) ?? null;
}
