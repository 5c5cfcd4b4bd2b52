/**
 * Porter's stemmer for English (M. F. Porter, "An algorithm for suffix stripping", 1980), with his
 * own later corrections. Input is lower case without accents.
 */
const consonant = '[^aeiou]';
const vowel = '[aeiouy]';
const consonants = `${consonant}[^aeiouy]*`;
const vowels = `${vowel}[aeiou]*`;
/** One vowel–consonant sequence or more; exactly one; two or more; a vowel at all. */
const measured = new RegExp(`^(?:${consonants})?${vowels}${consonants}`);
const measuredOnce = new RegExp(`^(?:${consonants})?${vowels}${consonants}(?:${vowels})?$`);
const measuredTwice = new RegExp(`^(?:${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const hasVowel = new RegExp(`^(?:${consonants})?${vowel}`);
/** consonant–vowel–consonant at the end, the last not w, x or y: "hop", not "snow". */
const short = new RegExp(`^${consonants}${vowel}[^aeiouwxy]$`);

const second: Readonly<Record<string, string>> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
};
const third: Readonly<Record<string, string>> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const endings = (table: Readonly<Record<string, string>>) =>
  new RegExp(`^(.+?)(${Object.keys(table).join('|')})$`);
const secondEnding = endings(second);
const thirdEnding = endings(third);
const fourthEnding =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

export function porterStem(text: string): string {
  if (text.length < 3 || !/^[a-z0-9]+$/.test(text)) return text;
  // A y at the head is a consonant.
  let word = text.startsWith('y') ? `Y${text.slice(1)}` : text;
  word = word.replace(/^(.+?)(ss|i)es$/, '$1$2').replace(/^(.+?)([^s])s$/, '$1$2');
  word = withoutPast(word);
  const y = /^(.+?)y$/.exec(word)?.[1];
  if (y !== undefined && hasVowel.test(y)) word = `${y}i`;
  word = replaceEnding(word, secondEnding, second);
  word = replaceEnding(word, thirdEnding, third);
  const fourth = fourthEnding.exec(word)?.[1] ?? /^(.+?[st])ion$/.exec(word)?.[1];
  if (fourth !== undefined && measuredTwice.test(fourth)) word = fourth;
  const e = /^(.+?)e$/.exec(word)?.[1];
  if (e !== undefined && (measuredTwice.test(e) || (measuredOnce.test(e) && !short.test(e))))
    word = e;
  if (word.endsWith('ll') && measuredTwice.test(word)) word = word.slice(0, -1);
  return word.startsWith('Y') ? `y${word.slice(1)}` : word;
}

function withoutPast(word: string): string {
  const eed = /^(.+?)eed$/.exec(word)?.[1];
  if (eed !== undefined) return measured.test(eed) ? word.slice(0, -1) : word;
  const stem = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !hasVowel.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return short.test(stem) ? `${stem}e` : stem;
}

function replaceEnding(
  word: string,
  pattern: RegExp,
  table: Readonly<Record<string, string>>,
): string {
  const [, stem, ending] = pattern.exec(word) ?? [];
  if (stem === undefined || ending === undefined || !measured.test(stem)) return word;
  return stem + (table[ending] ?? '');
}
