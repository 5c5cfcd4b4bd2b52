import type { Insertable } from '../../contract/insertion.ts';
import { insertionPlace } from './place.ts';
import { removeLink } from './removal.ts';
import { linksIn } from './snapshot.ts';
import { insertInField, isTextField } from './text-field.ts';
import { undo } from './undo.ts';
import type { Addition } from './verdict.ts';
import { judgeAddition } from './verdict.ts';
import type { PagePaste } from './ways.ts';
import { tryWays, waysInto } from './ways.ts';

export interface Inserted {
  status: 'inserted' | 'inserted-plain';
  /** Takes it out again; false when the draft has changed since and it could not be done safely. */
  undo(): boolean | Promise<boolean>;
}

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
  const rich = { ...additionOf(html, content), at: place.at };
  const plain = { ...rich, text, links: [] };
  const plainLinked = { ...plain, links: rich.links };
  const linksBefore = new Set(linksIn(editor));
  const done = await tryWays(
    editor,
    place.find,
    waysInto(editor, true).map((by) => ({
      by,
      html: by === 'paste' ? pasted : html,
      text,
      // A paste may be taken by its plain form, and an editor may make a link of an address by itself.
      judge: (before, now) =>
        judgeAddition(before, now, rich, ...(by === 'html' ? [] : [plain, plainLinked])),
    })),
    pagePaste,
  );
  if (done === null) return 'editor-refused';
  if (done === 'draft-harmed') return done;
  const { before, after } = done;
  const isRich = judgeAddition(before, after, rich) === 'done';
  const ours = linksIn(editor).filter(({ href }) => rich.links.includes(href));
  // An editor may have drawn all its links anew, and then none of them is one of before.
  const added = ours.find((link) => !linksBefore.has(link)) ?? ours[0];
  return {
    status: isRich ? 'inserted' : 'inserted-plain',
    undo: async () =>
      (added !== undefined &&
        isRich &&
        content.kind === 'link' &&
        (await removeLink(editor, added, pagePaste))) ||
      undo(editor, before, after),
  };
}

/** A space follows a link: the caret must not stay inside it, or the next letter joins the link. */
function htmlOf(content: Insertable): string {
  if (content.kind === 'snippet') return content.html;
  return `<a href="${escapeHtml(content.url)}">${escapeHtml(content.text)}</a>&nbsp;`;
}

function plainOf(content: Insertable): string {
  return content.kind === 'snippet' ? content.text : `${content.text}: ${content.url} `;
}

/** What the HTML will add, as a browser reads it: a snippet's plain form is not the same words. */
function additionOf(html: string, { kind }: Insertable): Addition {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return {
    text: body.textContent,
    links: linksIn(body).map(({ href }) => href),
    inLines: kind === 'snippet',
  };
}

export const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
