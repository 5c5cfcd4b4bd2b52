import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter } from '../adapter.ts';
import { recordHost } from '../engine/record-host.ts';

/** Newer words first; links of 2024 still say the others. */
const kinds: Readonly<Record<string, RecordKind>> = {
  people: 'contact',
  contact: 'contact',
  companies: 'company',
  organization: 'company',
  opportunities: 'deal',
  deal: 'deal',
  leads: 'lead',
  lead: 'lead',
};

/** A record lies over the list it was opened from: `#/people?fullProfile=people-<id>`, or `#/contact/<id>`. */
const recordInHash = /(?:[?&]fullProfile=([a-z]+)-|^#\/([a-z]+)\/)(\d+)/;

export const copper: HostAdapter = recordHost({
  id: 'copper',
  name: 'Copper',
  version: 1,
  matches: ['https://app.copper.com/*'],
  check: (url) => url.hostname === 'app.copper.com',

  recordOf({ hash, pathname }) {
    const [, object, older, id] = recordInHash.exec(hash) ?? [];
    const kind = kinds[object ?? older ?? ''];
    const account = /^\/companies\/(\d+)/.exec(pathname)?.[1] ?? '';
    return kind ? { kind, key: `${account}:${kind}:${id}` } : null;
  },
});
