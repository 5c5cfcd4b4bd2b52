import {
  assetKinds,
  companySizes,
  industries,
  languages,
  messageKinds,
  personas,
  regions,
  stages,
} from '../../contract/vocabulary.ts';
import { wordsOf } from '../text/terms.ts';

/** What can stand before a colon, and the closed list of what may stand behind it. */
const filters = {
  type: ['asset', 'message', ...assetKinds, ...messageKinds],
  stage: stages,
  industry: industries,
  role: personas,
  size: companySizes,
  region: regions,
  language: languages,
} as const;
/** `in` takes the title of a collection. */
export type FilterName = keyof typeof filters | 'in';

export interface ParsedQuery {
  /** Folded words in the order typed; the last may be unfinished. */
  words: string[];
  /** Words that must stand side by side, from quotation marks. */
  phrases: string[][];
  filters: { name: FilterName; value: string }[];
}

const filterPattern = /(?<![\p{L}\p{N}])(\p{L}+):("[^"]*"|[^\s"]+)/gu;
const phrasePattern = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

/**
 * A typed search: words, `"phrases"` and filters such as `type:deck stage:negotiation`. What looks
 * like a filter and isn't one is searched for as words: nobody's typing is lost.
 *
 * @param collections titles that `in:"…"` may name, whole or by their beginning
 */
export function parseQuery(text: string, collections: readonly string[] = []): ParsedQuery {
  const found: ParsedQuery['filters'] = [];
  const rest = text.replaceAll(filterPattern, (whole, name: string, value: string) => {
    const plain = value.replaceAll('"', '');
    const filter =
      name.toLowerCase() === 'in' ? collectionOf(plain, collections) : filterOf(name, plain);
    if (filter) found.push(filter);
    return filter ? ' ' : whole;
  });
  const phrases = [...rest.matchAll(phrasePattern)]
    .map(([, phrase = '']) => foldedWords(phrase))
    .filter((words) => words.length > 0);
  return { words: foldedWords(rest), phrases, filters: found };
}

/** A value may be given by its beginning: `stage:neg`, `type:case`. */
function filterOf(name: string, value: string) {
  const known = (Object.keys(filters) as (keyof typeof filters)[]).find(
    (each) => each === name.toLowerCase(),
  );
  const wanted = value.toLowerCase().replaceAll(/[\s_]+/g, '-');
  if (!known || wanted === '') return null;
  const values: readonly string[] = filters[known];
  const full =
    values.find((each) => each === wanted) ?? values.find((each) => each.startsWith(wanted));
  return full === undefined ? null : { name: known, value: full };
}

function collectionOf(value: string, titles: readonly string[]) {
  const wanted = foldedWords(value).join(' ');
  if (wanted === '') return null;
  const folded = (title: string) => foldedWords(title).join(' ');
  const full =
    titles.find((title) => folded(title) === wanted) ??
    titles.find((title) => folded(title).startsWith(wanted));
  return full === undefined ? null : { name: 'in' as const, value: full };
}

const foldedWords = (text: string) =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .filter(Boolean);
