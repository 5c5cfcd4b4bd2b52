import type { RecordKind } from '../../contract/vocabulary.ts';
import type { HostAdapter } from '../adapter.ts';
import { recordHost } from '../engine/record-host.ts';

/** The first three letters of an id say what it is, in every org. */
const kinds: Readonly<Record<string, RecordKind>> = {
  '001': 'company',
  '003': 'contact',
  '006': 'deal',
  '00Q': 'lead',
  '500': 'ticket',
};

/** `/lightning/r/Opportunity/<id>/view`, or the older `/one/one.app#/sObject/<id>/view`. */
const recordPath =
  /^\/(?:lightning\/[ro]\/[^/]+|one\/one\.app#\/sObject)\/(\w{15})(?:\w{3})?(?:\/|$)/;

export const salesforce: HostAdapter = recordHost({
  id: 'salesforce',
  name: 'Salesforce',
  version: 1,
  matches: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  check: (url) => /\.(lightning\.force|my\.salesforce)\.com$/.test(url.hostname),

  recordOf({ pathname, hash, hostname }) {
    // The last three of eighteen letters only repeat the case of the others.
    const [, id = ''] = recordPath.exec(pathname + hash) ?? [];
    const kind = kinds[id.slice(0, 3)];
    return kind ? { kind, key: `${hostname.split('.')[0]}:${id}` } : null;
  },
});
