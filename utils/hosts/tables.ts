import type { SelectorTable } from '../contract/selector-table.ts';
import type { HostId } from '../contract/vocabulary.ts';
import { closeTable } from './close/selectors.ts';
import { copperTable } from './copper/selectors.ts';
import { dynamicsTable } from './dynamics/selectors.ts';
import { freshsalesTable } from './freshsales/selectors.ts';
import { gmailTable } from './gmail/selectors.ts';
import { hubspotTable } from './hubspot/selectors.ts';
import { otherTable } from './other/selectors.ts';
import { outlookTable } from './outlook/selectors.ts';
import { pipedriveTable } from './pipedrive/selectors.ts';
import { salesforceTable } from './salesforce/selectors.ts';
import { zohoTable } from './zoho/selectors.ts';

/**
 * The selectors this build came with. The background hands a page the table of its host, this one or
 * a newer one of the workspace's: what runs in the page carries none.
 */
export const builtInTables: Readonly<Record<HostId, SelectorTable>> = {
  gmail: gmailTable,
  outlook: outlookTable,
  salesforce: salesforceTable,
  hubspot: hubspotTable,
  pipedrive: pipedriveTable,
  dynamics: dynamicsTable,
  zoho: zohoTable,
  copper: copperTable,
  freshsales: freshsalesTable,
  close: closeTable,
  other: otherTable,
};
