import type { SelectorTable } from '../../contract/selector-table.ts';

/** What HTML and ARIA say of any page (2026-11-22): its title, its headings, its main text. */
export const otherTable: SelectorTable = {
  format: 1,
  host: 'other',
  version: 1,
  parts: {
    title: [
      { name: 'heading', css: 'main h1, [role="main"] h1, article h1' },
      { name: 'any-heading', css: 'h1' },
      { name: 'document', css: 'head > title' },
    ],
    language: [{ name: 'document', css: 'html[lang]', attribute: 'lang' }],
    entries: [
      { name: 'main', css: 'main, [role="main"]' },
      { name: 'article', css: 'article' },
      { name: 'body', css: 'body' },
    ],
    controls: [{ name: 'submit', css: 'form [type="submit"]' }],
  },
  room: [],
};
