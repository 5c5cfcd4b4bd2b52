import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter } from '../adapter.ts';
import { recordHost } from '../engine/record-host.ts';

const kinds: Readonly<Record<string, RecordKind>> = {
  '0-1': 'contact',
  '0-2': 'company',
  '0-3': 'deal',
  '0-5': 'ticket',
  contact: 'contact',
  company: 'company',
  deal: 'deal',
  ticket: 'ticket',
};

/** `/contacts/<portal>/record/0-1/<id>`, or the older `/contacts/<portal>/contact/<id>`. */
const recordPath = /^\/contacts\/(\d+)\/(?:record\/)?([^/]+)\/(\d+)/;

export const hubspot: HostAdapter = recordHost({
  id: 'hubspot',
  name: 'HubSpot',
  version: 2,
  // One address a data centre; `app` is the first North American one.
  matches: ['app', 'app-na2', 'app-na3', 'app-eu1', 'app-ap1', 'app-ca1'].map(
    (name) => `https://${name}.hubspot.com/*`,
  ),
  check: (url) => /^app(-[a-z0-9]+)?\.hubspot\.com$/.test(url.hostname),

  recordOf({ pathname }) {
    const [, portal, object = '', id] = recordPath.exec(pathname) ?? [];
    const kind = kinds[object];
    return kind ? { kind, key: `${portal}:${kind}:${id}` } : null;
  },
});
