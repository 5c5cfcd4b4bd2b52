import { fold } from './fold.ts';
import { stopWords } from './stop-words.ts';

export interface Term {
  /** The form that is compared. */
  term: string;
  /** The word as written, for people. */
  word: string;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The words of a text that say something, in order: folded, stop words out, English plurals off. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const [word] of text.matchAll(wordPattern)) {
    const folded = fold(word).replace(/['’]\w+$/, '');
    if (folded.length < 2 || stopWords.has(folded)) continue;
    terms.push({ term: stem(folded), word });
  }
  return terms;
}

/** All words, stop words too, joined by single spaces with one at each end: for finding phrases whole. */
export function phraseText(text: string): string {
  const words = [...text.matchAll(wordPattern)].map(([word]) =>
    stem(fold(word).replace(/['’]\w+$/, '')),
  );
  return ` ${words.join(' ')} `;
}

/** Plural and possessive endings only: a full stemmer is the ranker's business, and English is not the only language. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
    return word.slice(0, -1);
  return word;
}
