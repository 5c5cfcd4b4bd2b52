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
const anyWord =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]][[\p{L}\p{N}\p{M}\p{Cf}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]*/vy;
/** Nobody writes longer words: more of one is not compared. */
const longestForm = 200;

/**
 * The words of a text with their places. Web and mail addresses, numbers of list items and what is
 * `ignored` are no words; a merge field or something ignored breaks the text into runs.
 *
 * @param ignored in order, without overlaps
 */
export function readWords(text: string, ignored: readonly Span[] = []): WordsRead {
  const addresses = addressesIn(text);
  const fields = findMergeFields(text);
  const skips = skipsOf(addresses, [...fields, ...ignored]);
  const words: Word[] = [];
  let run = 0;
  let skip = 0;
  let before: Word | undefined;
  let from = 0;
  while ((from = wordStart(text, from)) < text.length) {
    let over = skips[skip];
    while (over !== undefined && over.to <= from) {
      if (over.breaks) run += 1;
      skip += 1;
      over = skips[skip];
    }
    if (over !== undefined && over.from <= from) {
      from = over.to;
      continue;
    }
    const to = wordEnd(text, from);
    if (to === from) {
      from += text.charCodeAt(from) >> 10 === 0x36 ? 2 : 1;
      continue;
    }
    const form = formOf(text.slice(from, to));
    if (form === 's' && before?.to === from - 1 && isApostrophe(text.charCodeAt(before.to))) {
      before.end = to;
    } else if (form !== '' && !isListNumber(text, from, to)) {
      before = { form, from, to, end: to, run };
      words.push(before);
    }
    from = to;
  }
  return { words, addresses, fields };
}

/** What is no words, by place; some of it breaks the text. */
function skipsOf(silent: readonly Span[], breaking: readonly Span[]) {
  if (silent.length + breaking.length === 0) return [];
  return [
    ...silent.map(({ from, to }) => ({ from, to, breaks: false })),
    ...breaking.map(({ from, to }) => ({ from, to, breaks: true })),
  ].toSorted((a, b) => a.from - b.from);
}

/** The next place where a word may begin: a letter or digit of ASCII, or anything beyond it. */
function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code > 127 || isAlphanumeric(code)) break;
    at += 1;
  }
  return at;
}

/** Where the word that begins here ends; the same place where none does. Most words are plain ASCII. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isAlphanumeric(text.charCodeAt(at))) at += 1;
  if (at === text.length || text.charCodeAt(at) < 128) return at;
  if (at === from && isHan(text.charCodeAt(at))) return at + 1;
  anyWord.lastIndex = from;
  return anyWord.test(text) ? anyWord.lastIndex : from;
}

const isAlphanumeric = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** A word as it is compared: `fold` without invisible characters. German writes ß and ss for the same. */
export function formOf(word: string): string {
  const short = word.length > longestForm ? word.slice(0, longestForm) : word;
  let plain = true;
  for (let i = 0; plain && i < short.length; i += 1) plain = short.charCodeAt(i) < 128;
  if (plain) return short.toLowerCase();
  // Han has neither case nor accents.
  if (short.length === 1 && isHan(short.charCodeAt(0))) return short;
  return fold(short)
    .replaceAll(/[\p{Cf}\u02bc]+/gu, '')
    .replaceAll('ß', 'ss');
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
