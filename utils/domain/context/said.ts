import type { PageContext } from '../../contract/page-context.ts';
import { mailParts } from '../text/mail-parts.ts';
import { phraseWords } from '../text/terms.ts';

/** What a page says now, for finding phrases and names whole: words joined by single spaces, one at each end. */
export interface Said {
  text: string;
  words: ReadonlySet<string>;
}

const mostCharacters = 60_000;

/** What the buyer, the subject and the rep's draft say; not what stands in quoted history alone. */
export function saidIn(context: PageContext): Said {
  const fresh = context.text.filter((block) => !block.quoted);
  const parts = [context.subject, context.title, ownDraft(context)];
  for (const block of fresh) parts.push(mailParts(block.text).own);
  const words = phraseWords(parts.filter(Boolean).join(' \n ').slice(0, mostCharacters));
  return { text: ` ${words.join(' ')} `, words: new Set(words) };
}

/** Is this phrase said, as whole words in this order? */
export function says({ text }: Said, phrase: string): boolean {
  const words = phraseWords(phrase);
  return words.length > 0 && text.includes(` ${words.join(' ')} `);
}

/**
 * What the rep has written, without the words of links: they are other pages', and would suggest
 * what has just been inserted.
 */
export function ownDraft({ draft }: PageContext): string | undefined {
  if (!draft) return undefined;
  let own = '';
  let end = 0;
  for (const { from, to } of draft.links) {
    own += `${draft.text.slice(end, from)} `;
    end = Math.max(end, to);
  }
  return own + draft.text.slice(end);
}
