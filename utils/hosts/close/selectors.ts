import type { SelectorTable } from '../../contract/selector-table.ts';
import { controlsByRole, editorsByRole, entriesByRole } from '../by-role.ts';

/**
 * Evidence: extensions that name Close's addresses and the stable beginnings of its classes (January
 * 2026 and before); see the host notes. Written 2026-11-22. Nobody has described the inside of a lead
 * page or its composer: those go by roles and headings.
 */
export const closeTable: SelectorTable = {
  format: 1,
  host: 'close',
  version: 1,
  parts: {
    title: [
      { name: 'heading', css: '[role="main"] h1, main h1' },
      { name: 'any-heading', css: 'h1' },
      { name: 'document', css: 'head > title', until: ' - ' },
    ],
    // A lead is a company in Close's words; its people are known by their addresses.
    company: [
      { name: 'heading', css: '[role="main"] h1, main h1' },
      { name: 'any-heading', css: 'h1' },
    ],
    contacts: [{ name: 'contact', css: '[class*="ContactCard_name_"], [class*="Contact_name_"]' }],
    address: [
      { name: 'main', css: '[role="main"] a[href^="mailto:"], main a[href^="mailto:"]' },
      { name: 'link', css: 'a[href^="mailto:"]' },
    ],
    stage: [
      { name: 'card', css: '[class*="OpportunityCard_card_"] [class*="OpportunityCard_status"]' },
    ],
    amount: [{ name: 'card', css: '[class*="OpportunityCard_valueText_"]' }],
    entries: entriesByRole,
    editors: editorsByRole,
    controls: controlsByRole,
  },
  room: [{ css: 'body', style: 'margin-right' }],
};
