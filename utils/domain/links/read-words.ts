import { findMergeFields, type MergeField } from '../snippet/find-merge-fields.ts';
import { fold } from '../text/fold.ts';
import { addressesIn, type AddressInText, type Span } from './addresses-in.ts';

/** A word where it stands; a possessive ending is not part of it. */
export interface Word extends Span {
  /** The word as it is compared: folded, without invisible characters. */
  form: string;
  /** Where it ends with its possessive ending: "Klaro's" is one word, and its `form` "klaro". */
  end: number;
  /** Words of different runs do not belong together: something else stands between them. */
  run: number;
}

export interface WordsRead {
  words: Word[];
  addresses: AddressInText[];
  fields: MergeField[];
}

/** Scripts without spaces between words: each letter counts as one. Elsewhere a run of letters and digits. */
const wordPattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]][[\p{L}\p{N}\p{M}\p{Cf}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]*/gv;

/**
 * The words of a text with their places. Web and mail addresses, numbers of list items and what is
 * `ignored` are no words; a merge field or something ignored breaks the text into runs.
 *
 * @param ignored in order, without overlaps
 */
export function readWords(text: string, ignored: readonly Span[] = []): WordsRead {
  const addresses = addressesIn(text);
  const fields = findMergeFields(text);
  const gaps = [
    ...addresses.map(({ from, to }) => ({ from, to, breaks: false })),
    ...[...fields, ...ignored].map(({ from, to }) => ({ from, to, breaks: true })),
  ].toSorted((a, b) => a.from - b.from);

  const words: Word[] = [];
  let run = 0;
  let gap = 0;
  let before: Word | undefined;
  wordPattern.lastIndex = 0;
  for (let hit = wordPattern.exec(text); hit !== null; hit = wordPattern.exec(text)) {
    const from = hit.index;
    let over = gaps[gap];
    let inside = false;
    while (over !== undefined && over.from <= from) {
      if (from < over.to) {
        wordPattern.lastIndex = Math.max(wordPattern.lastIndex, over.to);
        inside = true;
        break;
      }
      if (over.breaks) run += 1;
      gap += 1;
      over = gaps[gap];
    }
    if (inside) continue;
    const form = formOf(hit[0]);
    const to = from + hit[0].length;
    if (form === 's' && before?.to === from - 1 && isApostrophe(text.charCodeAt(before.to))) {
      before.end = to;
    } else if (form !== '' && !isListNumber(text, from, to)) {
      before = { form, from, to, end: to, run };
      words.push(before);
    }
  }
  return { words, addresses, fields };
}

/** A word as it is compared. German writes ß and ss for the same. */
export function formOf(word: string): string {
  for (let i = 0; i < word.length; i += 1) {
    if (word.charCodeAt(i) > 127) {
      return fold(word)
        .replaceAll(/[\p{Cf}\u02bc]/gu, '')
        .replaceAll('ß', 'ss');
    }
  }
  return word.toLowerCase();
}

const isApostrophe = (code: number) =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0xff07;

/** "1. First" in markdown is a list item without its number in a mail. */
function isListNumber(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  const after = text.charAt(to);
  if ((after !== '.' && after !== ')') || !/^\d+$/.test(text.slice(from, to))) return false;
  if (!/\s/.test(text.charAt(to + 1))) return false;
  let start = from;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t'))
    start -= 1;
  return start === 0 || text.charAt(start - 1) === '\n';
}
