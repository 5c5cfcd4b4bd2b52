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
  const words: string[] = [];
  let left = mostCharacters;
  for (const part of parts) {
    if (!part || left <= 0) continue;
    for (const word of phraseWords(part.slice(0, left))) words.push(word);
    // No phrase goes on from one part into the next.
    words.push('|');
    left -= part.length;
  }
  return { text: ` ${words.join(' ')} `, words: new Set(words) };
}

const mostPhrases = 20_000;
const phrases = new Map<string, { words: readonly string[]; key: string }>();

/** A phrase as it would stand in `Said.text`; worked out once, since a catalogue's phrases stay the same. */
function phraseKey(phrase: string) {
  let known = phrases.get(phrase);
  if (!known) {
    const words = phraseWords(phrase);
    known = { words, key: ` ${words.join(' ')} ` };
    if (phrases.size > mostPhrases) phrases.clear();
    phrases.set(phrase, known);
  }
  return known;
}

/** Is this phrase said, as whole words in this order? */
export function says({ text, words }: Said, phrase: string): boolean {
  const wanted = phraseKey(phrase);
  // Looking for each word is quicker than reading the page for the phrase.
  if (wanted.words.length === 0 || !wanted.words.every((word) => words.has(word))) return false;
  return text.includes(wanted.key);
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
