import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter } from '../adapter.ts';
import { recordHost } from '../engine/record-host.ts';

const kinds: Readonly<Record<string, RecordKind>> = {
  opportunity: 'deal',
  contact: 'contact',
  account: 'company',
  lead: 'lead',
  incident: 'ticket',
};
/** One a region: `crm` is North America, `crm4` Europe. Finance and operations live elsewhere and look otherwise. */
const regions = ['', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21, 22];

export const dynamics: HostAdapter = recordHost({
  id: 'dynamics',
  name: 'Dynamics 365',
  version: 1,
  matches: regions.map((region) => `https://*.crm${region}.dynamics.com/*`),
  check: (url) => /\.crm\d*\.dynamics\.com$/.test(url.hostname),

  /** `/main.aspx?pagetype=entityrecord&etn=opportunity&id=<guid>`, the id with or without braces. */
  recordOf({ searchParams, hostname }) {
    const kind = kinds[searchParams.get('etn') ?? ''];
    const id = searchParams.get('id')?.replaceAll(/[{}]/g, '').toLowerCase();
    if (!kind || !id || searchParams.get('pagetype') !== 'entityrecord') return null;
    return { kind, key: `${hostname.split('.')[0]}:${kind}:${id}` };
  },
});
