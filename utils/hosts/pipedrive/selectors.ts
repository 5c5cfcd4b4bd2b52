import type { SelectorTable } from '../../contract/selector-table.ts';
import { entriesByRole } from '../by-role.ts';

/**
 * Evidence: clockify's selectors (b45395e2, 2026-05-14), tmetric (10ed55b2, 2026-05-26), TimeCamp;
 * see the host notes. Written 2026-11-22. Field names are localised: what a field is, is told by
 * where its link leads. Nobody has described the mail composer: it is known by its role alone.
 */
export const pipedriveTable: SelectorTable = {
  format: 1,
  host: 'pipedrive',
  version: 1,
  parts: {
    title: [
      { name: 'test-id', css: '[data-testid="header-title"] textarea' },
      { name: 'test-id-text', css: '[data-testid="header-title"]' },
      { name: 'document', css: 'head > title', until: ' - ' },
    ],
    company: [
      { name: 'row', css: '[data-testid="fields-list-row"] a[href*="/organization/"]' },
      { name: 'link', css: 'a[href*="/organization/"]' },
    ],
    'contacts.contact': [],
    contacts: [
      { name: 'row', css: '[data-testid="fields-list-row"] a[href*="/person/"]' },
      { name: 'link', css: 'a[href*="/person/"]' },
    ],
    address: [
      { name: 'row', css: '[data-testid="fields-list-row"] a[href^="mailto:"]' },
      { name: 'link', css: 'a[href^="mailto:"]' },
    ],
    // Its label goes on with how long the deal has been there: "Proposal Made: 3 days".
    'stage.deal': [
      {
        name: 'selector',
        css: 'button.cui5-stage-selector__stage[aria-selected="true"]',
        attribute: 'aria-label',
        until: ':',
      },
      {
        name: 'tab',
        css: '[role="tablist"] button[aria-selected="true"][aria-label]',
        attribute: 'aria-label',
        until: ':',
      },
    ],
    'amount.deal': [
      { name: 'test-id', css: '[data-testid="header-value"], [data-testid="deal-value"]' },
    ],
    entries: entriesByRole,
    editors: [
      { name: 'dialog', css: '[role="dialog"] [contenteditable="true"][role="textbox"]' },
      { name: 'role', css: '[contenteditable="true"][role="textbox"]' },
    ],
    controls: [
      { name: 'dialog', css: '[role="dialog"] button' },
      { name: 'test-id', css: '[data-testid="followersButton"], [data-testid="header-title"]' },
    ],
  },
  room: [{ css: 'body', style: 'margin-right' }],
};
