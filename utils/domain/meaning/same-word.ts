const leastStem = 4;
const leastBeforeS = 3;
const leastBeforeE = 5;
/** A letter more or less, or two that changed places, may be a slip in words this long. */
const leastSlip = 6;
/** Another letter in the place of one is more often another word: "Vertrag", "Vortrag". */
const leastChanged = 8;
const surestAfter = 3;

/** Words that an ending makes another thing of: a custom rate is no customs rate. */
const noPlural = new Set(['customs', 'earnings', 'goods', 'news', 'sales', 'savings', 'series']);

const endings: readonly [ending: string, least: number][] = [
  ['s', leastBeforeS],
  ['n', leastStem],
  ['en', leastStem],
  ['e', leastBeforeE],
  ['es', leastBeforeE],
];

/**
 * A folded word with the forms it may be an inflection of, in English and German at once: a few typed
 * words don't tell their language. Only endings of number and case come off: a stemmer takes
 * "customer" and "custom" for one.
 */
export function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  if (/\d/.test(word) || noPlural.has(word)) return forms;
  if (word.length > 4 && word.endsWith('ies')) forms.add(`${word.slice(0, -3)}y`);
  for (const [ending, least] of endings) {
    const stem = word.slice(0, -ending.length);
    const ends = word.endsWith(ending) && !(ending === 's' && /(?:ss|us|is)$/.test(word));
    if (ends && stem.length >= least) forms.add(stem);
  }
  // "pricing" and "price", but not "marketing" and "market".
  if (word.length > 6 && word.endsWith('ing')) forms.add(`${word.slice(0, -3)}e`);
  if (word.length > 5 && word.endsWith('ed')) forms.add(word.slice(0, -1));
  return forms;
}

/** Whether two words are forms of one. */
export function isSameWord(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return !one.isDisjointFrom(other);
}

/**
 * Whether one of two folded words is probably the other, mistyped. Two words that are both known are
 * two words, and names that nobody knows differ only by what is surely a slip.
 */
export function isSlip(one: string, other: string, knows: (word: string) => boolean): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < leastSlip - 1 || long.length < leastSlip || /\d/.test(one + other))
    return false;
  if (long.length - short.length > 1 || short[0] !== long[0]) return false;
  const [knowsOne, knowsOther] = [knows(one), knows(other)];
  if (knowsOne && knowsOther) return false;
  const isKnown = knowsOne || knowsOther;
  const { from, left } = differenceOf(short, long);
  if (long.length > short.length) {
    if (left !== 0) return false;
    const isDouble = long[from] === long[from - 1] || long[from] === long[from + 1];
    // At the end it is another form, or another word.
    return isDouble || (isKnown && from > 1 && from < long.length - 1);
  }
  if (left === 2) return short[from] === long[from + 1] && short[from + 1] === long[from];
  return left === 1 && isKnown && from >= surestAfter && short.length >= leastChanged;
}

/** Where two words begin to differ, and how many letters of the shorter one do. */
function differenceOf(short: string, long: string): { from: number; left: number } {
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let back = 0;
  while (back < short.length - from && short.at(-1 - back) === long.at(-1 - back)) back += 1;
  return { from, left: short.length - from - back };
}
