import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter } from '../adapter.ts';
import { recordHost } from '../engine/record-host.ts';

const kinds: Readonly<Record<string, RecordKind>> = {
  deal: 'deal',
  person: 'contact',
  organization: 'company',
  leads: 'lead',
};
/** Pipedrive's own pages, no company's. */
const notApps = /^(www|developers|support|blog|academy|marketplace|community)\./;

export const pipedrive: HostAdapter = recordHost({
  id: 'pipedrive',
  name: 'Pipedrive',
  version: 1,
  matches: ['https://*.pipedrive.com/*'],
  check: ({ hostname }) => hostname.endsWith('.pipedrive.com') && !notApps.test(hostname),

  /** `/deal/<id>`, `/person/<id>`, `/organization/<id>`, `/leads/inbox/<uuid>`. */
  recordOf({ pathname, hostname }) {
    const [, object = '', id] = /^\/(\w+)\/(?:inbox\/)?([\da-f-]+)(?:\/|$)/.exec(pathname) ?? [];
    const kind = kinds[object];
    return kind ? { kind, key: `${hostname.split('.')[0]}:${kind}:${id}` } : null;
  },
});
