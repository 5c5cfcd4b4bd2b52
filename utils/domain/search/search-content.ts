import Fuse from 'fuse.js';
import type { Collection } from '../../contract/board.ts';
import type { Content } from '../../contract/catalogue.ts';
import { isCurrent } from '../catalogue/is-current.ts';
import { wordsOf } from '../text/terms.ts';
import type { ContentIndex, Searchable } from './content-index.ts';
import { startContentIndex } from './content-index.ts';
import { highlightsIn } from './highlights.ts';
import { meetsFilters } from './meets-filters.ts';
import type { ParsedQuery } from './parse-query.ts';
import { parseQuery } from './parse-query.ts';
import type { WordMatch } from './word-index.ts';

/** All that a search found. */
export interface Found<T> {
  /** Best first. */
  contents: T[];
  /** What to mark of a title. */
  highlightsOf(content: T): [number, number][];
  /** The words as they are in the catalogue, where what was typed is in none of it; else ''. */
  meant: string;
  /** Nothing holds all the words: these hold most of them. */
  near: boolean;
}

export interface SearchResult<T> extends Pick<Found<T>, 'meant' | 'near'> {
  hits: { content: T; highlights: [number, number][] }[];
}

export interface ContentSearch<T extends Searchable = Content> {
  /**
   * Best first, at most `limit`; content out of date by `now` is left out.
   * @param now null where dates don't matter
   */
  search(query: string, now: number | null, limit: number): SearchResult<T>;
}

/** So many are looked at closely: fuse.js takes a fraction of a millisecond for each. */
const mostCandidates = 40;

/** Typed search over a catalogue. Retired phrases are nothing to find: they are left out. */
export function createContentSearch<T extends Searchable>(
  all: readonly T[],
  collections: readonly Collection[] = [],
): ContentSearch<T> {
  const making = startContentIndex<T>();
  for (const content of all) {
    if (content.kind !== 'retired-phrase') making.add(content);
  }
  const index = making.done();
  return {
    search(query, now, limit) {
      const isWanted = (content: T) => now === null || isCurrent(content, now);
      const found = searchIndex(index, query, isWanted, collections);
      const hits = found.contents
        .slice(0, limit)
        .map((content) => ({ content, highlights: found.highlightsOf(content) }));
      return { hits, meant: found.meant, near: found.near };
    },
  };
}

/**
 * Everything that a typed search finds: an inverted index picks the candidates by whole words,
 * beginnings and typing mistakes; fuse.js puts the best of those in order. `useTokenSearch` with
 * `tokenMatch: 'all'`: its default mode misses a third of exact titles.
 *
 * @param isAllowed what else must be true of content, besides the query's own filters
 * @param collections what `in:"…"` may name
 */
export function searchIndex<T extends Searchable>(
  index: ContentIndex<T>,
  text: string,
  isAllowed: (content: T) => boolean,
  collections: readonly Collection[] = [],
): Found<T> {
  const { contents } = index;
  const query = parseQuery(
    text,
    collections.map(({ title }) => title),
  );
  const isWanted = (content: T) =>
    isAllowed(content) &&
    meetsFilters(content, query.filters, collections) &&
    query.phrases.every((phrase) => holdsPhrase(content, phrase));
  if (query.words.length === 0) {
    const found = query.filters.length > 0 ? contents.filter(isWanted) : [];
    return {
      contents: inOrder(found, query, collections),
      highlightsOf: () => [],
      meant: '',
      near: false,
    };
  }
  const isLast = (at: number) => at === query.words.length - 1 && !/\s$/.test(text);
  const matches = query.words.map((word, at) => index.find(word, isLast(at)));
  const wordOf = (word: number) => index.words[word] ?? '';
  const words = new Set(matches.flat().map(({ word }) => wordOf(word)));
  const { found, near } = candidates(
    matches.map((each) => index.scoreOf(each)),
    (at) => {
      const content = contents[at];
      return content !== undefined && isWanted(content);
    },
  );
  const ordered = found.map((at) => contents[at]).filter((content) => content !== undefined);
  return {
    contents: near ? ordered : ranked(query, ordered),
    highlightsOf: (content) => highlightsIn(content.title, query.words, words),
    meant: meantBy(query, matches, wordOf),
    near,
  };
}

/** A collection in the order marketing gave it, everything else by title. */
function inOrder<T extends Searchable>(
  found: readonly T[],
  { filters }: ParsedQuery,
  collections: readonly Collection[],
): T[] {
  const wanted = filters.find(({ name }) => name === 'in')?.value;
  const ids = collections.find(({ title }) => title === wanted)?.contentIds;
  if (!ids) return found.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const places = new Map(ids.map((id, at) => [id, at]));
  return found.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** What holds every word, best first; where nothing does, what holds most of them. */
function candidates(scores: readonly Map<number, number>[], isWanted: (at: number) => boolean) {
  const sums = new Map<number, { words: number; score: number }>();
  for (const each of scores) {
    for (const [content, score] of each) {
      const sum = sums.get(content);
      if (sum) {
        sum.words += 1;
        sum.score += score;
      } else sums.set(content, { words: 1, score });
    }
  }
  const wanted = [...sums].filter(([at]) => isWanted(at));
  const most = wanted.reduce((best, [, { words }]) => Math.max(best, words), 0);
  const found = wanted
    .filter(([, { words }]) => words === most)
    .toSorted(([a, one], [b, other]) => other.score - one.score || a - b)
    .map(([at]) => at);
  return { found, near: most > 0 && most < scores.length };
}

/**
 * The best candidates in the order of fuse.js; what it would not have, and what is less good, follows
 * in the order of the index.
 */
function ranked<T extends Searchable>({ words }: ParsedQuery, found: readonly T[]): T[] {
  const fuse = new Fuse(found.slice(0, mostCandidates), {
    keys: [
      { name: 'title', weight: 4 },
      { name: 'tags', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    threshold: 0.3,
    ignoreLocation: true,
  });
  const first = new Set(fuse.search(words.join(' ')).map(({ item }) => item));
  return [...first, ...found.filter((item) => !first.has(item))];
}

function holdsPhrase(content: Searchable, phrase: readonly string[]): boolean {
  const wanted = ` ${phrase.join(' ')} `;
  return [content.title, content.summary, ...content.tags, ...(content.phrases ?? [])].some(
    (text) =>
      ` ${wordsOf(text)
        .map(({ folded }) => folded)
        .join(' ')} `.includes(wanted),
  );
}

/**
 * The query with each mistyped word as the catalogue has it, its filters behind the words; '' where
 * nothing was mistyped, or nothing is known.
 */
function meantBy(
  { words, filters }: ParsedQuery,
  matches: readonly WordMatch[][],
  wordOf: (word: number) => string,
): string {
  const meant = words.map((typed, at) => {
    const [best] = matches[at] ?? [];
    if (!best) return typed;
    const word = wordOf(best.word);
    return word.startsWith(typed) ? typed : word;
  });
  if (meant.join(' ') === words.join(' ')) return '';
  return [...meant, ...filters.map(written)].join(' ');
}

const written = ({ name, value }: ParsedQuery['filters'][number]) =>
  value.includes(' ') ? `${name}:"${value}"` : `${name}:${value}`;
