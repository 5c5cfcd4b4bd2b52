import type { SelectorTable, Strategy } from '../../contract/selector-table.ts';

/**
 * Evidence: extensions that read HubSpot records (2025–2026), clockify and toggl's HubSpot
 * integrations; see the host notes. Written 2026-11-22. HubSpot's test ids are not localised; its
 * classes are hashed and never used.
 */

/**
 * A property by its internal name: in the highlight card, else in the properties card. Other controls
 * of the page carry property-shaped ids, so what is found anywhere else comes last.
 */
const property = (name: string): Strategy[] => [
  { name: 'highlight', css: `[data-test-id="highlight-property-display-${name}"]` },
  {
    name: 'card',
    css: `[data-card-type="PROPERTIES_V3"] [data-test-id="${name}"] [data-selenium-test="property-input-${name}"]`,
  },
  { name: 'row', css: `[data-card-type="PROPERTIES_V3"] span[data-test-id="${name}"]` },
  { name: 'input', css: `[data-test-id="property-input-${name}"]` },
];
/** A property that HubSpot shows in the card only; then that is the best there is. */
const inCard = (name: string): Strategy[] => {
  const [highlight, ...rest] = property(name);
  return [{ name: 'either', css: `${highlight?.css}, ${rest[0]?.css}` }, ...rest.slice(1)];
};

export const hubspotTable: SelectorTable = {
  format: 1,
  host: 'hubspot',
  version: 1,
  parts: {
    title: [
      { name: 'selenium', css: '[data-selenium-test="highlightTitle"]' },
      { name: 'test-id', css: '[data-test-id="highlight-record-label"]' },
    ],
    company: [
      { name: 'chicklet', css: '[data-selenium-test="company-chicklet-title-link"]' },
      { name: 'association', css: '[data-test-id^="card-id-ASSOCIATION"] a[href*="/record/0-2/"]' },
    ],
    'contacts.deal': [
      { name: 'chicklet', css: '[data-selenium-test="contact-chicklet-title-link"]' },
      { name: 'association', css: '[data-test-id^="card-id-ASSOCIATION"] a[href*="/record/0-1/"]' },
    ],
    contacts: [
      { name: 'chicklet', css: '[data-selenium-test="contact-chicklet-title-link"]' },
      { name: 'association', css: '[data-test-id^="card-id-ASSOCIATION"] a[href*="/record/0-1/"]' },
    ],
    'contacts.contact': [],
    'address.contact': inCard('email'),
    'jobTitle.contact': inCard('jobtitle'),
    'stage.deal': inCard('dealstage'),
    'stage.contact': inCard('lifecyclestage'),
    'stage.company': inCard('lifecyclestage'),
    industry: inCard('industry'),
    companySize: inCard('numberofemployees'),
    language: inCard('hs_language'),
    country: inCard('country'),
    'amount.deal': inCard('amount'),
    // The timeline shows the newest first.
    entries: [
      { name: 'timeline', css: '[data-test-id="middle-pane"] [data-test-id="timeline-card"]' },
    ],
    // ProseMirror. The assistant's box carries the same id, in a frame of its own that is never looked into.
    editors: [
      {
        name: 'dialog',
        css: '[role="dialog"] [data-test-id="rte-content"][contenteditable="true"]',
      },
      { name: 'test-id', css: '[data-test-id="rte-content"][contenteditable="true"]' },
    ],
    controls: [
      {
        name: 'test-id',
        css: '[data-selenium-test="create-engagement-email-button"], [data-test-id="create-engagement-email-button"], [role="dialog"] [data-test-id="rte-send-button"], [role="dialog"] button[type="submit"]',
      },
    ],
  },
  room: [{ css: 'body', style: 'margin-right' }],
};
