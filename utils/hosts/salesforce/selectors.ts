import type { SelectorTable, Strategy } from '../../contract/selector-table.ts';

/**
 * Evidence: CumulusCI's Lightning locators (598cda5a, 2026-06-29), dumps of record pages (newest
 * 2026-08), Salesforce's own page objects 9.0.0; see the host notes. Written 2026-11-22. API names
 * stand in `data-target-selection-name` and are not localised; labels are. Synthetic shadow is
 * invisible to a content script (measured 2026-11-22).
 */

/** A field by its API name, of any object: as shown or as edited inline, else whatever the cell says. */
const field = (apiName: string, value = '[data-output-element-id="output-field"]'): Strategy[] => {
  const cell = `[data-target-selection-name^="sfdc:RecordField."][data-target-selection-name$=".${apiName}"]`;
  return [
    {
      name: 'cell-value',
      css: `${cell} ${value}, ${cell} input, ${cell} button[role="combobox"][data-value]`,
    },
    // A component in native shadow mode keeps its text in its root.
    { name: 'cell-root', css: `${cell} [data-output-element-id="output-field"] >>> span` },
    { name: 'cell', css: `${cell} .test-id__field-value` },
  ];
};
const lookup = (apiName: string) => field(apiName, 'force-lookup a[href*="/lightning/r/"]');

export const salesforceTable: SelectorTable = {
  format: 1,
  host: 'salesforce',
  version: 1,
  parts: {
    // A console keeps many tabs in the document; only the active one counts.
    scope: [
      {
        name: 'active',
        css: '.windowViewMode-normal.active.lafPageHost, .windowViewMode-maximized.active.lafPageHost, section.tabContent.active.oneConsoleTab',
      },
      { name: 'workspace', css: '.navexWorkspace.active' },
      { name: 'record-home', css: 'one-record-home-flexipage2' },
    ],
    title: [
      { name: 'highlights', css: 'records-highlights2 [slot="primaryField"]' },
      { name: 'highlights-panel', css: 'records-lwc-highlights-panel [slot="primaryField"]' },
      {
        name: 'name-field',
        css: '[data-target-selection-name$=".Name"] [data-output-element-id="output-field"]',
      },
    ],
    'company.deal': [
      ...lookup('Opportunity.AccountId'),
      { name: 'highlights', css: 'records-highlights2 a[href*="/lightning/r/Account/"]' },
    ],
    'company.contact': [
      ...lookup('Contact.AccountId'),
      { name: 'highlights', css: 'records-highlights2 a[href*="/lightning/r/Account/"]' },
    ],
    'company.ticket': lookup('Case.AccountId'),
    'company.lead': field('Lead.Company'),
    'contacts.deal': [
      { name: 'role', css: '[data-target-selection-name$=".ContactId"] force-lookup a' },
      { name: 'related', css: 'a[href*="/lightning/r/Contact/"]' },
    ],
    'contacts.ticket': lookup('Case.ContactId'),
    address: field('Email', 'a[href^="mailto:"]'),
    jobTitle: field('Title'),
    'stage.deal': [
      ...field('Opportunity.StageName'),
      { name: 'path', css: 'li.slds-is-current .slds-path__title' },
    ],
    'stage.lead': [
      ...field('Lead.Status'),
      { name: 'path', css: 'li.slds-is-current .slds-path__title' },
    ],
    industry: field('Industry'),
    companySize: field('NumberOfEmployees'),
    country: field('CountryCode'),
    'amount.deal': field('Opportunity.Amount'),
    entries: [
      {
        name: 'fields',
        css: '[data-target-selection-name$=".Description"] [data-output-element-id="output-field"], [data-target-selection-name$=".NextStep"] [data-output-element-id="output-field"]',
      },
    ],
    // CKEditor 4 in two frames; a docked composer may hold Quill instead.
    editors: [
      {
        name: 'ckeditor',
        css: 'iframe[title="CK Editor Container"] >>> iframe[title="Email Body"] >>> body.cke_editable',
      },
      {
        name: 'ckeditor-docked',
        css: '.forceDockingPanel .slds-is-open iframe >>> iframe >>> body[contenteditable="true"]',
      },
      { name: 'quill', css: '.forceDockingPanel .slds-is-open .ql-editor[contenteditable="true"]' },
    ],
    controls: [
      {
        name: 'buttons',
        css: '.forceDockingPanel .slds-is-open .slds-button_brand, .forceActionsContainer button, button[name="SaveEdit"]',
      },
    ],
  },
  room: [
    { css: 'body > .desktop.container', style: 'margin-right' },
    { css: '.forceDockingPanel', style: 'margin-right' },
  ],
};
