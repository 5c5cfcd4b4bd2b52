import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter } from '../adapter.ts';
import { recordHost } from '../engine/record-host.ts';

const kinds: Readonly<Record<string, RecordKind>> = {
  contacts: 'contact',
  accounts: 'company',
  deals: 'deal',
  leads: 'lead',
};

export const freshsales: HostAdapter = recordHost({
  id: 'freshsales',
  name: 'Freshsales',
  version: 1,
  matches: ['https://*.myfreshworks.com/*', 'https://*.freshsales.io/*'],
  check: ({ hostname, pathname }) =>
    /\.(myfreshworks\.com|freshsales\.io)$/.test(hostname) && pathname.startsWith('/crm/sales'),

  /** `/crm/sales/deals/<id>`. */
  recordOf({ pathname, hostname }) {
    const [, object = '', id] = /^\/crm\/sales\/(\w+)\/(\d+)/.exec(pathname) ?? [];
    const kind = kinds[object];
    return kind ? { kind, key: `${hostname.split('.')[0]}:${kind}:${id}` } : null;
  },
});
