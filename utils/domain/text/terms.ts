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

/** Finding words without spaces is slow: so many letters of a text tell what it is about. */
const mostSegmented = 8000;

let segmenter: Intl.Segmenter | undefined;

export interface Word {
  folded: string;
  /** As written. */
  word: string;
}

/** Long texts that were read last: one page is read for its phrases, its language and its subject. */
const lately = new Map<string, readonly Word[]>();
const longText = 200;
const mostLately = 8;

/** Folded words of a text with how they were written, in order, none left out. */
export function wordsOf(text: string): readonly Word[] {
  if (text.length < longText) return readWords(text);
  let words = lately.get(text);
  if (!words) {
    words = readWords(text);
    for (const oldest of lately.keys()) {
      if (lately.size < mostLately) break;
      lately.delete(oldest);
    }
    lately.set(text, words);
  }
  return words;
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  let toSegment = mostSegmented;
  const plain = /['’]s/.test(text) ? text.replaceAll(/['’]s\b/g, '') : text;
  for (const run of plain.match(wordPattern) ?? []) {
    if (run.length > longest * 50) continue;
    if (ascii.test(run) || !unspaced.test(run)) {
      if (run.length <= longest) words.push({ folded: foldWord(run), word: run });
      continue;
    }
    if (toSegment <= 0) continue;
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    for (const { segment } of segmenter.segment(run.slice(0, toSegment))) {
      words.push({ folded: foldWord(segment), word: segment });
    }
    toSegment -= run.length;
  }
  return words;
}

// oxlint-disable-next-line no-control-regex -- ASCII is what it says
const ascii = /^[\x00-\x7f]*$/;
const foldWord = (word: string) => (ascii.test(word) ? word.toLowerCase() : fold(word));

/** The words of a text that say something, in order: folded, stop words out, stemmed by its language. */
export function termsOf(text: string, language: Language = 'en'): Term[] {
  const stop = stopWords[language];
  const terms: Term[] = [];
  for (const [position, { folded, word }] of wordsOf(text).entries()) {
    if (folded !== '' && !stop?.has(folded)) {
      terms.push({ term: stemOf(folded, language), folded, word, position });
    }
  }
  return terms;
}

/** All words, stop words too, in the form by which phrases and names are found whole. */
export function phraseWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => singular(folded));
}

/** Plural endings only: a phrase is what people say, in any language. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
    return word.slice(0, -1);
  return word;
}
