import type { Insertable } from '../../contract/insertion.ts';
import { mapDraft } from './draft-map.ts';
import { escapeHtml, linkHtml } from './html.ts';
import { mendAt } from './mend.ts';
import { insertionPlace } from './place.ts';
import { snapshot, squash } from './snapshot.ts';
import { insertInField, isTextField } from './text-field.ts';
import { undo } from './undo.ts';
import type { Addition } from './verdict.ts';
import { judgeAddition } from './verdict.ts';
import type { Inserted, PagePaste } from './ways.ts';
import { tryWays, waysInto } from './ways.ts';

/**
 * Puts content at the caret of an editor and believes nothing until it has read it back: editors
 * answer "done" where nothing happened. One step for the editor's own undo.
 * @param range where the caret last stood, or null for the end of what the rep has written
 * @param belowDraft selectors of what follows that: history, a signature
 * @param pagePaste where only the page's own world can paste
 * @returns `editor-refused` where the editor took neither the rich nor the plain form; the draft is
 *   then as it was. `draft-harmed` where it took something else and could not be brought to give it back.
 */
export async function insertAt(
  editor: HTMLElement,
  range: Range | null,
  content: Insertable,
  belowDraft: string | null,
  pagePaste?: PagePaste,
): Promise<Inserted | 'editor-refused' | 'draft-harmed'> {
  if (isTextField(editor)) return insertInField(editor, content);
  const place = insertionPlace(editor, range, belowDraft);
  const gap = place.needsGap ? ' ' : '';
  const html = gap + htmlOf(content);
  // A plain space at the edge of what is pasted gets lost.
  const pasted = gap.replace(' ', '&nbsp;') + htmlOf(content);
  const text = gap + plainOf(content);
  const rich = additionOf(html, content, place.at);
  const plain = { ...rich, text, links: '' };
  const plainLinked = { ...plain, links: rich.links };
  const done = await tryWays(
    editor,
    place.find,
    waysInto(editor).map((by) => ({
      by,
      html: by === 'paste' ? pasted : html,
      text,
      // A paste may be taken by its plain form, and an editor may make a link of an address by itself.
      judge: (before, now) =>
        judgeAddition(before, now, rich, ...(by === 'insertHTML' ? [] : [plain, plainLinked])),
    })),
    pagePaste,
  );
  if (typeof done === 'string') return done;
  const { before, after } = done;
  const isRich = judgeAddition(before, after, rich) === 'done';
  return {
    status: isRich ? 'inserted' : 'inserted-plain',
    undo: async () =>
      (isRich &&
        content.kind === 'link' &&
        !before.links.includes(rich.links) &&
        (await removeLink(editor, content.text, rich.links.trim(), pagePaste))) ||
      undo(editor, before, after),
  };
}

/**
 * Takes the link out, as the rep would: whatever they have written since stays. Only where it is the
 * one of its kind, so that no other goes in its place.
 */
async function removeLink(
  editor: HTMLElement,
  words: string,
  url: string,
  pagePaste?: PagePaste,
): Promise<boolean> {
  const { text, links } = mapDraft(editor, null).draft;
  const [link, ...others] = links.filter(
    (each) => each.url === url && squash(text.slice(each.from, each.to)) === squash(words),
  );
  if (!link || others.length > 0) return false;
  // The space that was put behind it goes too.
  const to = text[link.to] === ' ' ? link.to + 1 : link.to;
  const change = { from: link.from, to, found: text.slice(link.from, to) };
  const done = await mendAt(editor, { ...change, mend: { kind: 'remove' } }, null, pagePaste);
  return typeof done !== 'string';
}

/** A space follows a link: the caret must not stay inside it, or the next letter joins the link. */
function htmlOf(content: Insertable): string {
  if (content.kind === 'snippet') return content.html;
  return `${linkHtml(content.url, escapeHtml(content.text))}&nbsp;`;
}

function plainOf(content: Insertable): string {
  return content.kind === 'snippet' ? content.text : `${content.text}: ${content.url} `;
}

/** What the HTML will add, as a browser reads it: a snippet's plain form is not the same words. */
function additionOf(html: string, { kind }: Insertable, at: number): Addition {
  const { text, links } = snapshot(new DOMParser().parseFromString(html, 'text/html').body);
  return { text, links, at, inLines: kind === 'snippet' };
}
