import type { Language } from '../../contract/vocabulary.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './terms.ts';

const mostWords = 300;
/** So many of its little words must be found, and so many times those of the next language. */
const least = 3;
const lead = 1.3;

/** Scripts that tell the language on their own, or nearly. Kana before Han: Japanese has both. */
const scripts: readonly [RegExp, Language][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/[іїєґ]/gu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];
/** A script counts when this share of the letters is written in it. */
const leastShare = 0.15;

/** The language of a text by its little words or its script; undefined where that is not clear. */
export function detectLanguage(text: string): Language | undefined {
  const head = text.slice(0, 4000);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  for (const [pattern, language] of scripts) {
    const found = head.match(pattern)?.length ?? 0;
    if (found > 0 && found >= leastShare * letters) return language;
  }
  const counts = new Map<Language, number>();
  for (const { folded } of wordsOf(head).slice(0, mostWords)) {
    for (const [language, list] of Object.entries(stopWords) as [Language, Set<string>][]) {
      if (list.has(folded)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] < least || first[1] < lead * (second?.[1] ?? 0)) return undefined;
  return first[0];
}
