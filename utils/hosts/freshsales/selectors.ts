import type { SelectorTable } from '../../contract/selector-table.ts';
import { controlsByRole, editorsByRole, entriesByRole } from '../by-role.ts';

/**
 * Evidence: one extension written against a live trial tenant; see the host notes. Written
 * 2026-11-22. It tells addresses and links; the rest goes by roles, headings and link kinds.
 */
export const freshsalesTable: SelectorTable = {
  format: 1,
  host: 'freshsales',
  version: 1,
  parts: {
    title: [
      { name: 'heading', css: '[role="main"] h1, main h1' },
      { name: 'any-heading', css: 'h1' },
      { name: 'document', css: 'head > title', until: ' | ' },
    ],
    company: [{ name: 'link', css: 'a[href*="/crm/sales/accounts/"]' }],
    'contacts.contact': [],
    'contacts.lead': [],
    contacts: [{ name: 'link', css: 'a[href*="/crm/sales/contacts/"]' }],
    address: [
      { name: 'main', css: '[role="main"] a[href^="mailto:"], main a[href^="mailto:"]' },
      { name: 'link', css: 'a[href^="mailto:"]' },
    ],
    'stage.deal': [
      { name: 'step', css: '[aria-current="step"]' },
      { name: 'radio', css: '[role="radio"][aria-checked="true"]' },
    ],
    entries: entriesByRole,
    editors: editorsByRole,
    controls: controlsByRole,
  },
  room: [{ css: 'body', style: 'margin-right' }],
};
