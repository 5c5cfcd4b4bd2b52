import type { SelectorTable, Strategy } from '../../contract/selector-table.ts';

/**
 * Evidence: Microsoft's EasyRepro (HEAD 2023-07-26) and extensions of 2025–2026; see the host notes.
 * Written 2026-11-22. `data-id` holds the column's logical name and is not localised. The page's own
 * API would tell more, but only to code in the page's world, where nothing of ours reads.
 */
const control = (column: string, kind: string): Strategy => ({
  name: kind,
  css: `[data-id="${column}.fieldControl-${kind}"]`,
});
const text = (column: string): Strategy[] => [
  control(column, 'text-box-text'),
  {
    name: 'header',
    css: `[data-id="header_${column}"] input, [data-id="header_${column}"] textarea`,
  },
];
const number = (column: string): Strategy[] => [
  {
    name: 'number',
    css: ['currency', 'whole-number', 'decimal-number']
      .map((kind) => `[data-id="${column}.fieldControl-${kind}-text-input"]`)
      .join(', '),
  },
  ...text(column),
];
/** A choice's value is a number; its title is the word. */
const choice = (column: string): Strategy[] => [
  { ...control(column, 'option-set-select'), attribute: 'title' },
  { name: 'header', css: `[data-id="header_${column}"] [title]`, attribute: 'title' },
];
/** Orgs use one column or another for the same thing. */
const lookup = (...columns: string[]): Strategy[] =>
  ['selected_tag_text', 'selected_tag'].map((end) => ({
    name: end.replaceAll('_', '-'),
    css: columns
      .map((column) => `[data-id="${column}.fieldControl-LookupResultsDropdown_${column}_${end}"]`)
      .join(', '),
  }));

export const dynamicsTable: SelectorTable = {
  format: 1,
  host: 'dynamics',
  version: 1,
  parts: {
    scope: [{ name: 'form', css: '[data-id="editFormRoot"]' }],
    // The heading goes on with "- Saved", in the reader's language; its title does not.
    title: [
      { name: 'title', css: 'h1[data-id="header_title"]', attribute: 'title' },
      { name: 'text', css: 'h1[data-id="header_title"]', until: '- ' },
    ],
    'company.deal': lookup('parentaccountid', 'customerid'),
    'company.contact': lookup('parentcustomerid'),
    'company.ticket': lookup('customerid'),
    'company.lead': text('companyname'),
    'contacts.deal': lookup('parentcontactid'),
    'contacts.company': lookup('primarycontactid'),
    'contacts.ticket': lookup('primarycontactid'),
    address: [
      {
        name: 'input',
        css: '[data-id="emailaddress1.fieldControl-mail-text-input"], [data-id="emailaddress1.fieldControl-text-box-text"]',
      },
      ...text('emailaddress1').slice(1),
    ],
    jobTitle: text('jobtitle'),
    'stage.deal': [
      { name: 'process', css: 'li[id*="processHeaderStage"][aria-current]', attribute: 'title' },
      ...choice('stepname'),
    ],
    'stage.lead': choice('statuscode'),
    industry: choice('industrycode'),
    companySize: number('numberofemployees'),
    country: text('address1_country'),
    'amount.deal': number('estimatedvalue'),
    entries: text('description'),
    // CKEditor 4, in two frames on a form, in one in a dialogue.
    editors: [
      {
        name: 'content-frame',
        css: 'iframe.fullPageContentEditorFrame >>> iframe.cke_wysiwyg_frame >>> body[contenteditable="true"]',
      },
      { name: 'frame', css: 'iframe.cke_wysiwyg_frame >>> body[contenteditable="true"]' },
    ],
    controls: [
      {
        name: 'commands',
        css: '[data-id*="Mscrm.Form."], [data-id^="email|NoRelationship|Form|"], [data-lp-id*="commandbar"] button',
      },
    ],
  },
  room: [{ css: '#mainContent, body > div[id="ApplicationShell"]', style: 'margin-right' }],
};
