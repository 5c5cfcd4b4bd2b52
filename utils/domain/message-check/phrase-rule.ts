import type { Message } from '../../contract/catalogue.ts';
import { readWords } from '../links/read-words.ts';
import { jointBetween } from './joint.ts';
import { wordingOf } from './wording.ts';

/** One wording of a retired phrase, taken apart. */
export interface PhraseRule {
  content: Message;
  /** Folded, in order. */
  words: readonly string[];
  /** After how many letters a word ends. */
  borders: ReadonlySet<number>;
  /** For each word, whether the phrase itself has a comma or the like behind it. */
  hardAfter: readonly boolean[];
  /** Signs that make the phrase what it is: "#1" is not "1". */
  signs: string;
  /** What to put in its place; null where only a person can decide. */
  wording: string | null;
  /** Where the phrase stands in the words of `wording`, which are then nothing to find; empty mostly. */
  within: readonly { before: readonly string[]; after: readonly string[] }[];
}

const significant = /[#$€£¥%+<>=@&]/g;

/** The signs in a piece of text, in order. */
export const signsOf = (text: string) => (text.match(significant) ?? []).join('');

/** The rules of a retired phrase; a wording without letters and digits makes none. */
export function phraseRulesOf(content: Message): PhraseRule[] {
  const wording = wordingOf(content.instead);
  const wordingWords = formsOf(wording ?? '');
  return content.phrases.flatMap((phrase): PhraseRule[] => {
    const { words } = readWords(phrase);
    const forms = words.map(({ form }) => form);
    if (forms.join('').length < 2 && signsOf(phrase) === '') return [];
    let depth = 0;
    const borders = forms.map((form) => (depth += form.length));
    const hardAfter = words.map((word, index) => {
      const next = words[index + 1];
      return next !== undefined && jointBetween(phrase, word.end, next.from) === 'hard';
    });
    return [
      {
        content,
        words: forms,
        borders: new Set(borders),
        hardAfter,
        signs: signsOf(phrase),
        wording,
        within: placesOf(forms, wordingWords),
      },
    ];
  });
}

const formsOf = (text: string) => readWords(text).words.map(({ form }) => form);

/** Where some words stand among others, by what stands around them there. */
function placesOf(words: readonly string[], among: readonly string[]) {
  const places: { before: string[]; after: string[] }[] = [];
  for (let start = 0; start + words.length <= among.length; start += 1) {
    if (words.every((word, index) => among[start + index] === word)) {
      places.push({ before: among.slice(0, start), after: among.slice(start + words.length) });
    }
  }
  return places;
}
