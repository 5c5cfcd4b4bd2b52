import type { PageContext } from '../../contract/page-context.ts';
import type { HostAdapter } from '../adapter.ts';
import { commonReader } from '../engine/common-reader.ts';
import { draftIn } from '../engine/draft-map.ts';
import { lookAt } from '../engine/look.ts';
import { isVisible } from '../engine/query.ts';
import { textOf } from '../text-of.ts';

/** What is around a page's text, and not it. */
const around = 'nav, header, footer, aside, form, [role="navigation"], [role="banner"]';
const editable = '[contenteditable="true"], [contenteditable=""], textarea';

/** Any site a rep allowed by hand. It has no records: each address is a page of its own. */
export const other: HostAdapter = {
  id: 'other',
  name: 'Other sites',
  version: 1,
  matches: [],
  check: ({ protocol }) => protocol === 'https:',

  reader({ parts }) {
    const common = commonReader(parts);
    /** The largest editor of a page may be a comment box: only what the rep was last in is written to. */
    const editors = (document: Document) =>
      [...document.querySelectorAll<HTMLElement>(editable)].filter(isVisible);
    return {
      ...common,
      editors,
      read(document, url, lastEditor) {
        const look = lookAt(document, parts);
        const title = look.value('title');
        const language = look.value('language');
        const main = look.one('entries', { field: 'text' });
        const text = main
          ? textOf(main, (element) => element.matches(`${around}, ${editable}`))
          : '';
        const editor = lastEditor && editors(document).includes(lastEditor) ? lastEditor : null;
        return {
          host: 'other',
          kind: 'page',
          recordKey: `other:${url.host}${url.pathname}`.slice(0, 300),
          people: [],
          ...(title !== undefined && { title }),
          ...(language !== undefined && { language }),
          text: text === '' ? [] : [{ text, quoted: false }],
          canInsert: editor !== null,
          ...(editor && draftIn(editor, common.belowDraft)),
          readFrom: look.readFrom,
        } satisfies PageContext;
      },
    };
  },
};
