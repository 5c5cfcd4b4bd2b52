import type { SelectorTable, Strategy } from '../../contract/selector-table.ts';

/**
 * Evidence: tmetric's Zoho integration (10ed55b2, 2026-05-26) and extensions of 2025–2026; see the
 * host notes. Written 2026-11-22. Ids end in the field's API name in capitals and are not localised.
 * The composer's frame was only seen on another Zoho product.
 */
const field = (apiName: string, ...attribute: ['cx-prop-value'] | []): Strategy[] => [
  {
    name: 'subvalue',
    css: `[id="subvalue_${apiName}"]`,
    ...(attribute[0] && { attribute: attribute[0] }),
  },
  { name: 'row', css: `[id="mouseArea__${apiName}"] [data-zcqa^="value_"]` },
];
const lookup = (apiName: string): Strategy[] => [
  { name: 'lookup', css: `[id="subvalue_${apiName}"] .cxLookupCompLink` },
  ...field(apiName),
];

export const zohoTable: SelectorTable = {
  format: 1,
  host: 'zoho',
  version: 1,
  parts: {
    scope: [{ name: 'detail-view', css: 'crm-detail-view' }],
    title: [
      { name: 'business-card', css: '#entityNameInBCView' },
      { name: 'header', css: '[id^="headervalue_"]' },
    ],
    'company.contact': lookup('ACCOUNTID'),
    'company.deal': lookup('ACCOUNTID'),
    'company.lead': field('COMPANY'),
    'contacts.deal': lookup('CONTACTID'),
    address: field('EMAIL', 'cx-prop-value'),
    'jobTitle.contact': field('TITLE'),
    'jobTitle.lead': field('DESIGNATION'),
    'stage.deal': field('STAGE'),
    'stage.lead': field('STATUS'),
    industry: field('INDUSTRY'),
    companySize: field('EMPLOYEES'),
    'companySize.lead': field('EMPCT'),
    country: field('BILLINGCOUNTRY'),
    'country.lead': field('COUNTRY'),
    'amount.deal': field('AMOUNT'),
    entries: field('DESCRIPTION'),
    editors: [{ name: 'frame', css: 'iframe.ze_area >>> body[contenteditable="true"]' }],
    controls: [{ name: 'actions', css: 'crm-detailview-actions button, crm-detailview-actions' }],
  },
  room: [{ css: 'body', style: 'margin-right' }],
};
