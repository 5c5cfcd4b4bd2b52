import type { SelectorTable, Strategy } from '../../contract/selector-table.ts';
import { controlsByRole, editorsByRole, entriesByRole } from '../by-role.ts';

/**
 * Evidence: one extension that claims to have been tried live on 2026-07-24; see the host notes.
 * Written 2026-11-22. Copper is in English alone, its ids change with every page, and what a field
 * is stands only in its placeholder. Values are input values.
 */
const field = (name: string): Strategy[] => [
  { name: 'placeholder', css: `input[placeholder="Add ${name}"]` },
  {
    name: 'any-case',
    css: `input[placeholder="add ${name}" i], textarea[placeholder="add ${name}" i]`,
  },
];

export const copperTable: SelectorTable = {
  format: 1,
  host: 'copper',
  version: 1,
  parts: {
    title: field('Name'),
    company: field('Company'),
    'contacts.deal': field('Primary Contact'),
    address: field('Email'),
    jobTitle: field('Title'),
    'stage.deal': field('Stage'),
    'amount.deal': field('Value'),
    entries: entriesByRole,
    editors: editorsByRole,
    controls: controlsByRole,
  },
  room: [{ css: 'body', style: 'margin-right' }],
};
