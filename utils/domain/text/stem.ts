import type { Language } from '../../contract/vocabulary.ts';
import { porterStem } from './porter.ts';

const most = 50_000;
const memory = new Map<string, Map<string, string>>();

/**
 * The stem of a word, by its language; as it stands where we know no endings of the language.
 * @param word folded: lower case without accents
 */
export function stemOf(word: string, language: Language): string {
  const stem = stemmers[language];
  if (!stem) return word;
  let known = memory.get(language);
  if (!known || known.size > most) memory.set(language, (known = new Map<string, string>()));
  let found = known.get(word);
  if (found === undefined) known.set(word, (found = stem(word)));
  return found;
}

/** Takes off the longest of some endings, where at least `least` letters stay. */
const without = (endings: RegExp, least: number) => (word: string) => {
  const stem = word.replace(endings, '');
  return stem.length >= least ? stem : word;
};

/** Light stemmers: the endings of nouns and adjectives, which is what content and mails share. */
const stemmers: Partial<Record<Language, (word: string) => string>> = {
  en: porterStem,
  de: without(/(?:ungen|heiten|keiten|ern|em|en|er|es|e|s|n)$/, 4),
  nl: without(/(?:heden|ingen|en|e|s)$/, 4),
  sv: without(/(?:erna|arna|orna|ande|ar|er|or|en|et|a|e|s)$/, 4),
  da: without(/(?:erne|ene|er|en|et|e|s)$/, 4),
  nb: without(/(?:ene|ane|er|en|et|a|e|s)$/, 4),
  fr: without(/(?:issements?|ations?|aux|eux|ees|ements?|es|er|ez|ee|e|s|x)$/, 4),
  es: without(/(?:aciones|acion|amente|os|as|es|o|a|e|s)$/, 4),
  pt: without(/(?:acoes|acao|amente|os|as|es|o|a|e|s)$/, 4),
  it: without(/(?:azioni|azione|amente|i|e|o|a)$/, 4),
};
