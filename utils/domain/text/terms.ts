import type { Language } from '../../contract/vocabulary.ts';
import { fold } from './fold.ts';
import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';

export interface Term {
  /** The form that is compared. */
  term: string;
  /** Before its ending was taken off. */
  folded: string;
  /** The word as written, for people. */
  word: string;
  /** Which word of the text it is, from 0, stop words counted. */
  position: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Nobody searches for a longer word; one of 100 kB is no word. */
const longest = 40;

let segmenter: Intl.Segmenter | undefined;

/** Folded words of a text with how they were written, in order, none left out. */
export function* wordsOf(text: string): Generator<{ folded: string; word: string }> {
  for (const [run] of text.replaceAll(/['’]s\b/g, '').matchAll(wordPattern)) {
    if (run.length > longest * 50) continue;
    if (!unspaced.test(run)) {
      if (run.length <= longest) yield { folded: foldWord(run), word: run };
      continue;
    }
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    for (const { segment } of segmenter.segment(run)) {
      yield { folded: foldWord(segment), word: segment };
    }
  }
}

// oxlint-disable-next-line no-control-regex -- ASCII is what it says
const ascii = /^[\x00-\x7f]*$/;
const foldWord = (word: string) => (ascii.test(word) ? word.toLowerCase() : fold(word));

/** The words of a text that say something, in order: folded, stop words out, stemmed by its language. */
export function termsOf(text: string, language: Language = 'en'): Term[] {
  const stop = stopWords[language];
  const terms: Term[] = [];
  let position = 0;
  for (const { folded, word } of wordsOf(text)) {
    if (folded !== '' && !stop?.has(folded)) {
      terms.push({ term: stemOf(folded, language), folded, word, position });
    }
    position += 1;
  }
  return terms;
}

/** All words, stop words too, in the form by which phrases and names are found whole. */
export function phraseWords(text: string): string[] {
  return [...wordsOf(text)].map(({ folded }) => singular(folded));
}

/** Plural endings only: a phrase is what people say, in any language. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
    return word.slice(0, -1);
  return word;
}
