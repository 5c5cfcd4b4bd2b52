import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/terms.ts';
import { littleWords } from './little-words.ts';
import { formsOf } from './same-word.ts';

/** What somebody typed, taken apart for comparing. */
export interface Wording {
  /** The same whatever the case, the accents and the spaces. */
  key: string;
  /** Its telling words in order, each once, folded. */
  words: readonly string[];
  forms: readonly ReadonlySet<string>[];
  /** The words run together: "case study" and "casestudy". */
  joined: string;
}

/** The name of a wording: case, accents and spaces make no other. */
export const wordingKey = (text: string): string => fold(text).replaceAll(/\s+/g, ' ').trim();

export function toWording(text: string): Wording {
  const all = wordsOf(text).map(({ folded }) => folded);
  const telling = all.filter((word) => !littleWords.has(word));
  const words = [...new Set(telling.length > 0 ? telling : all)];
  return { key: wordingKey(text), words, forms: words.map(formsOf), joined: words.join('') };
}
