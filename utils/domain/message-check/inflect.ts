import type { Language } from '../../contract/vocabulary.ts';

/** A word in all its forms: the stem, followed by one of the endings. */
export interface Inflection {
  /** The word's own first letters. */
  stem: string;
  endings: ReadonlySet<string>;
}

const noEnding: ReadonlySet<string> = new Set(['']);
const set = (words: string) => new Set(['', ...words.split(' ')]);
/** Short words that are never inflected; with an ending they would be other words. */
const unbending = set(
  'the and for our you are was not any all one new but off out her his its per',
);

/**
 * Forms that are words of their own: "marketing leader" is not "market leader". Only a phrase that has
 * them itself means them.
 */
export const ownWords: ReadonlySet<string> = set(
  'accounting banking being building clothing consulting engineering evening farming filing financing finding funding gathering hearing heading holding housing learning lending listing marketing meeting morning offering opening packing parking planting printing rating reading roofing saying setting shipping spelling standing teaching thing trading training wording writing center computer corner counter customer dinner finger flower letter lower matter member number officer order other over owner paper peppers planer planet poster power register shower summer tower under user water weather winter',
);

const german = set(
  'e en er es em n s ern ers t te ten st et end ende enden ender endes endem in innen ert erte erten erter ertes eren',
);
const germanTail = /(?:en|er|es|em|e|(?<=[rl])n|(?<![isu])s)$/;
const french = set('s x e es ee ees er ers ez ent ons ant ante ants antes');
const frenchTail = /(?:ees|ee|es|er|ez|s|x|e)$/;
const frenchChanges: readonly (readonly [tail: RegExp, endings: ReadonlySet<string>])[] = [
  [/(?<=.{3}a)(?:l|le|les|ux)$/, set('l le les ux')],
  [/(?<=.{3}i)(?:f|fs|ve|ves)$/, set('f fs ve ves')],
  [/(?<=.{3}eu)(?:x|se|ses)$/, set('x se ses')],
];
const spanish = set(
  's es a as o os e en an ar er ir ando iendo ado ada ados adas ido ida idos idas amos emos',
);
const spanishTail = /(?:ando|iendo|ad[oa]s?|id[oa]s?|os|as|es|ar|er|ir|o|a|e|s)$/;
const elsewhere = set('s');

/**
 * The forms a word of a phrase takes in a mail: plural, and the endings of verbs and adjectives.
 * Rough on purpose: a form that is no word does no harm, since nobody writes it.
 *
 * @param word folded, as `readWords` gives it
 * @param alone it is all of the phrase, so that there is nothing else to go by
 */
export function inflect(word: string, language: Language, alone: boolean): Inflection {
  if (/\d/.test(word) || !/^[a-z]+$/.test(word)) return { stem: word, endings: noEnding };
  if (language === 'en') return english(word, alone);
  if (word.length < 4) return { stem: word, endings: alone ? elsewhere : noEnding };
  if (language === 'de') return cut(word, germanTail, german);
  if (language === 'fr') {
    const change = frenchChanges.find(([tail]) => tail.test(word));
    return change ? cut(word, change[0], change[1], 1) : cut(word, frenchTail, french);
  }
  if (language === 'es' || language === 'pt') return cut(word, spanishTail, spanish);
  return { stem: word, endings: elsewhere };
}

function cut(word: string, tail: RegExp, endings: ReadonlySet<string>, least = 4): Inflection {
  const stem = word.replace(tail, '');
  return stem.length < least ? { stem: word, endings } : { stem, endings };
}

const consonantY = new Set(['y', 'ies', 'ied', 'ying', 'ier', 'iers']);
const silentE = new Set(['e', 'es', 'ed', 'ing', 'ings', 'er', 'ers', 'eing']);
const verb = ['', 's', 'es', 'ed', 'ing', 'ings', 'er', 'ers'];
const plain = new Set(verb);
const short = new Set(['', 's', 'es', 'ed', 'ing', 'ings']);
const either = new Set(['e', ...verb]);
const agent = new Set(['er', 'ers', 'ing', 'ings']);
const doubled = new Map<string, ReadonlySet<string>>();

function english(word: string, alone: boolean): Inflection {
  if (word.length < 3 || unbending.has(word)) {
    return { stem: word, endings: alone ? elsewhere : noEnding };
  }
  if (word.length > 4 && word.endsWith('ies')) return stemOf(word, 3, consonantY);
  if (word.length > 3 && /[^aeiou]y$/.test(word)) return stemOf(word, 1, consonantY);
  if (word.length > 4 && /(?:[cs]h|ss|x|z)es$/.test(word)) return stemOf(word, 2, either);
  const one = word.length > 3 && /[^suiy]s$/.test(word) ? word.slice(0, -1) : word;
  if (one.length > 6 && one.endsWith('eed')) return stemOf(one, 2, silentE);
  if (/[aeiouy].{0,20}ing$/.test(one) && one.length > 5) return verbOf(one.slice(0, -3));
  if (/[aeiouy].{0,20}[^e]ed$/.test(one) && one.length > 4) return verbOf(one.slice(0, -2));
  if (one.length > 5 && one.endsWith('er')) return stemOf(one, 2, agent);
  if (one.endsWith('e')) return stemOf(one, 1, silentE);
  if (one.length > 4 || (one.length > 3 && !alone)) {
    return /[^aeiou][aeiou][bdglmnprt]$/.test(one)
      ? withDouble(one, plain)
      : { stem: one, endings: plain };
  }
  return { stem: one, endings: one.length > 3 ? short : new Set(['', 's', 'es']) };
}

const stemOf = (word: string, off: number, endings: ReadonlySet<string>): Inflection => ({
  stem: word.slice(0, -off),
  endings,
});

/** What is left of "planning" or "changed": the verb may end in e, or have one consonant less. */
function verbOf(stem: string): Inflection {
  return /([bdglmnprt])\1$/.test(stem)
    ? withDouble(stem.slice(0, -1), either)
    : { stem, endings: either };
}

/** "plan" becomes "planned", "planning". */
function withDouble(stem: string, endings: ReadonlySet<string>): Inflection {
  const letter = stem.slice(-1);
  const key = `${letter}${endings.size}`;
  let both = doubled.get(key);
  if (both === undefined) {
    both = new Set([...endings, ...[...endings].map((ending) => letter + ending)]);
    doubled.set(key, both);
  }
  return { stem, endings: both };
}
