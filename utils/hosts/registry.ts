import type { HostAdapter } from './adapter.ts';
import { close } from './close/close.ts';
import { copper } from './copper/copper.ts';
import { dynamics } from './dynamics/dynamics.ts';
import { freshsales } from './freshsales/freshsales.ts';
import { gmail } from './gmail/gmail.ts';
import { hubspot } from './hubspot/hubspot.ts';
import { other } from './other/other.ts';
import { outlook } from './outlook/outlook.ts';
import { pipedrive } from './pipedrive/pipedrive.ts';
import { salesforce } from './salesforce/salesforce.ts';
import { zoho } from './zoho/zoho.ts';

/** Every host. The manifest's sites, the contract suite and the content script all go by this list. */
export const hostAdapters: readonly HostAdapter[] = [
  gmail,
  outlook,
  salesforce,
  hubspot,
  pipedrive,
  dynamics,
  zoho,
  copper,
  freshsales,
  close,
  // The last, for it takes any page: those of sites that a rep allowed by hand.
  other,
];

/**
 * The adapter whose pages this address belongs to, or null. A host's other pages (its web site, its
 * settings) belong to nobody: they are not "other sites".
 */
export function adapterFor(url: URL): HostAdapter | null {
  const owner = hostAdapters.find(
    (adapter) => adapter.check(url) || adapter.matches.some((pattern) => covers(pattern, url)),
  );
  return owner?.check(url) ? owner : null;
}

/** Does a match pattern `https://*.example.com/*` cover this address? The paths of ours are all `/*`. */
export function covers(pattern: string, { protocol, hostname }: URL): boolean {
  const host = pattern.slice('https://'.length, -'/*'.length);
  return (
    protocol === 'https:' &&
    (host.startsWith('*.')
      ? hostname.endsWith(host.slice(1)) || hostname === host.slice(2)
      : hostname === host)
  );
}
