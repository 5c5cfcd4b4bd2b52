import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter } from '../adapter.ts';
import { recordHost } from '../engine/record-host.ts';

/** Deals are "Potentials" in addresses, whatever the org calls them. */
const kinds: Readonly<Record<string, RecordKind>> = {
  Leads: 'lead',
  Contacts: 'contact',
  Accounts: 'company',
  Potentials: 'deal',
  Cases: 'ticket',
};
/** One a data centre. */
const hosts = [
  ...['com', 'eu', 'in', 'com.au', 'jp', 'uk', 'sa', 'com.cn'].map((end) => `crm.zoho.${end}`),
  'crm.zohocloud.ca',
];

export const zoho: HostAdapter = recordHost({
  id: 'zoho',
  name: 'Zoho CRM',
  version: 1,
  matches: hosts.map((host) => `https://${host}/*`),
  check: (url) => hosts.includes(url.hostname),

  /** `/crm/org<digits>/tab/Potentials/<id>`; the org is missing where there is only one. */
  recordOf({ pathname }) {
    const [, org = '', tab = '', id] =
      /^\/crm\/(?:org(\d+)\/)?tab\/(\w+)\/(\d+)/.exec(pathname) ?? [];
    const kind = kinds[tab];
    return kind ? { kind, key: `${org}:${kind}:${id}` } : null;
  },
});
