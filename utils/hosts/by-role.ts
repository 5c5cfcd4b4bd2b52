import type { PartTable } from '../contract/selector-table.ts';

/**
 * What ARIA and HTML alone say (2026-11-22), for hosts whose timeline, composer or buttons nobody has
 * described.
 */
export const entriesByRole: PartTable['entries'] = [
  { name: 'role', css: '[role="article"], [role="feed"] > article' },
];
export const editorsByRole: PartTable['editors'] = [
  { name: 'role', css: '[contenteditable="true"][role="textbox"]' },
  { name: 'editable', css: '[contenteditable="true"]' },
];
export const controlsByRole: PartTable['controls'] = [
  { name: 'buttons', css: 'form button[type="submit"], [role="dialog"] button' },
];
