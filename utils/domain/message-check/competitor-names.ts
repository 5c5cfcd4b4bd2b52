import type { Content } from '../../contract/catalogue.ts';
import type { Finding } from '../../contract/draft.ts';
import { formOf, readWords, type Word } from '../links/read-words.ts';
import { findingAt } from './finding.ts';
import { jointBetween } from './joint.ts';
import { indexNames, nearestName, type Name, type NameIndex } from './name-index.ts';
import { ordinaryWords } from './ordinary-words.ts';
import type { DraftRead } from './read-draft.ts';
import type { Situation } from './situation.ts';

export interface NameRules {
  index: NameIndex;
  /** Words that are no misspelling of anything, folded. */
  ordinary: Set<string>;
  /** The content that names each. */
  contentOf: Map<string, Content>;
}

/** The competitors that content is about; `ordinary` still lacks the words of the catalogue's texts. */
export function compileNames(contents: readonly Content[]): NameRules {
  const contentOf = new Map<string, Content>();
  for (const content of contents) {
    for (const name of content.audience.competitors) {
      if (!contentOf.has(name)) contentOf.set(name, content);
    }
  }
  const ordinary = new Set<string>();
  if (contentOf.size > 0) for (const word of ordinaryWords.split(/\s+/)) ordinary.add(formOf(word));
  return { index: indexNames([...contentOf.keys()]), ordinary, contentOf };
}

const greeting = new Set(
  'hi hello hey dear hallo liebe lieber guten bonjour salut hola cher chere frau herr herrn mr mrs ms madame monsieur senor senora'.split(
    ' ',
  ),
);

/** Competitors' names, spelled wrong. */
export function findCompetitorNames(
  rules: NameRules,
  draft: DraftRead,
  { people }: Situation,
): Finding[] {
  if (rules.index.byLength.size === 0) return [];
  const { text, words } = draft;
  let known: Set<string> | undefined;
  const isKnown = (form: string) => {
    if (rules.ordinary.has(form)) return true;
    known ??= knownIn(draft, people);
    return known.has(form);
  };

  const findings: Finding[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const word = words[first];
    // What has no capital and begins no name is no name: most words.
    if (!word || (!isCapital(text, word) && !rules.index.beginnings.has(word.form))) continue;
    const hit = exactAt(rules.index, draft, first) ?? nearAt(rules, draft, first, isKnown);
    if (hit === null) continue;
    if (hit.name !== null) {
      const place = { from: words[first]?.from ?? 0, to: words[hit.last]?.to ?? 0 };
      const { written } = hit.name;
      const finding = findingAt(text, place, {
        kind: 'competitor-name',
        content: rules.contentOf.get(written) ?? null,
        instead: written,
        mend: { kind: 'replace', text: written + hit.ending },
      });
      findings.push(finding);
    }
    first = hit.last;
  }
  return findings;
}

/** Words that are no names here: those of people, and what the draft writes without a capital too. */
function knownIn({ text, words }: DraftRead, people: readonly string[]): Set<string> {
  const known = people.flatMap((name) => readWords(name).words.map(({ form }) => form));
  const small = words.filter((word) => !isCapital(text, word)).map(({ form }) => form);
  return new Set([...known, ...small]);
}

interface NameHit {
  /** null: it is right as it is. */
  name: Name | null;
  /** The genitive that German and hasty English write without an apostrophe. */
  ending: '' | 's';
  last: number;
}

/** A name with the right letters that begins with this word, in as many words as it takes. */
function exactAt(index: NameIndex, { text, words }: DraftRead, first: number): NameHit | null {
  const begin = words[first];
  if (begin === undefined) return null;
  let letters = '';
  let wrong: NameHit | null = null;
  for (let last = first; last < words.length; last += 1) {
    const word = words[last];
    if (word === undefined || (last > first && !goesOn(text, words, last - 1))) break;
    letters += word.form;
    for (const ending of letters.endsWith('s') ? (['', 's'] as const) : ([''] as const)) {
      const names = index.byLetters.get(ending === '' ? letters : letters.slice(0, -1));
      if (names === undefined) continue;
      const surface = text.slice(begin.from, word.to - ending.length);
      if (names.some((name) => isRight(name, surface, text, begin, word))) {
        return { name: null, ending, last };
      }
      // "the terminal is" has the letters of Terminalis: apart, each part must look like a name.
      const split = last > first && /\s/.test(surface);
      const isMeant = split
        ? allCapital(text, words, first, last)
        : isCapital(text, begin) || names[0]?.marked;
      if (isMeant === true) wrong = { name: names[0] ?? null, ending, last };
    }
    if (!index.beginnings.has(letters)) break;
  }
  return wrong;
}

/** A name that the words from here nearly are. */
function nearAt(
  { index }: NameRules,
  { text, words }: DraftRead,
  first: number,
  isKnown: (form: string) => boolean,
): NameHit | null {
  const begin = words[first];
  if (begin === undefined || !isCapital(text, begin)) return null;
  let letters = begin.form;
  for (let last = first; last < words.length && last < first + mostNameWords; last += 1) {
    if (last > first) {
      if (!goesOn(text, words, last - 1) || !allCapital(text, words, last, last)) return null;
      letters += words[last]?.form ?? '';
    }
    if (!index.wordCounts.has(last - first + 1)) continue;
    for (const ending of letters.endsWith('s') ? (['', 's'] as const) : ([''] as const)) {
      const bare = ending === '' ? letters : letters.slice(0, -1);
      const name = nearOnce(index, bare, last - first + 1);
      if (name === null || greeting.has(words[first - 1]?.form ?? '')) continue;
      if (words.slice(first, last + 1).every(({ form }) => isOrdinary(form, isKnown))) continue;
      return { name, ending, last };
    }
  }
  return null;
}

/** `nearestName`, once for each word: mails are checked often, and have few words with a capital. */
function nearOnce(index: NameIndex, letters: string, count: number): Name | null {
  const key = `${count}${letters}`;
  let name = index.judged.get(key);
  if (name === undefined) {
    name = nearestName(index, letters, count);
    if (index.judged.size >= mostJudged) index.judged.clear();
    index.judged.set(key, name);
  }
  return name;
}

const mostJudged = 5000;
/** Longer names are left to the eye. */
const mostNameWords = 4;

const goesOn = (text: string, words: readonly Word[], index: number): boolean => {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next === undefined || word.run !== next.run) return false;
  const joint = jointBetween(text, word.end, next.from);
  return joint === 'soft' || joint === 'hyphen';
};

/** As the name is written; without capitals or in capitals throughout where it has none within. */
function isRight(name: Name, surface: string, text: string, begin: Word, end: Word): boolean {
  const one = tidy(surface);
  const right = tidy(name.written);
  if (one === right) return true;
  if (formOf(one) !== formOf(right)) return false;
  // "YARDSENSE" is right in a line of capitals.
  return !name.marked || (one === one.toUpperCase() && isInCapitals(text, begin, end));
}

const tidy = (surface: string) => surface.replaceAll(/\p{Cf}/gu, '').replaceAll(/\s+/g, ' ');

function isInCapitals(text: string, begin: Word, end: Word): boolean {
  const around = `${text.slice(Math.max(0, begin.from - 30), begin.from)} ${text.slice(end.end, end.end + 30)}`;
  const neighbours = around.match(/[\p{L}]{2,}/gu) ?? [];
  return neighbours.length > 0 && neighbours.every((word) => word === word.toUpperCase());
}

/** Each word begins with a capital; but for the first, a number will do. */
const allCapital = (text: string, words: readonly Word[], first: number, last: number) =>
  words
    .slice(first, last + 1)
    .every((word, index) => isCapital(text, word) || (index > 0 && /^\p{N}/u.test(word.form)));

/** A known word, or one of its forms. */
const isOrdinary = (form: string, isKnown: (form: string) => boolean) =>
  isKnown(form) ||
  isKnown(form.replace(/s$/, '')) ||
  isKnown(form.replace(/(?:n|e|en|er|es)$/, ''));

function isCapital(text: string, word: Word): boolean {
  const code = text.charCodeAt(word.from);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCodePoint(text.codePointAt(word.from) ?? 0);
  return letter !== letter.toLowerCase();
}
