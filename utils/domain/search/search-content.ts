import Fuse from 'fuse.js';
import type { Content } from '../../contract/catalogue.ts';
import { isCurrent } from '../catalogue/is-current.ts';
import { wordsOf } from '../text/terms.ts';
import { highlightsIn } from './highlights.ts';
import { meetsFilters } from './meets-filters.ts';
import type { ParsedQuery } from './parse-query.ts';
import { parseQuery } from './parse-query.ts';
import type { WordMatch } from './word-index.ts';
import { createWordIndex } from './word-index.ts';

export type Searchable = Pick<
  Content,
  | 'id'
  | 'type'
  | 'kind'
  | 'title'
  | 'summary'
  | 'tags'
  | 'language'
  | 'audience'
  | 'startsAt'
  | 'endsAt'
> & { phrases?: readonly string[]; shortcut?: string };

export interface SearchResult<T> {
  hits: { content: T; highlights: [number, number][] }[];
  /** The words as they are in the catalogue, where what was typed is in none of it; else ''. */
  meant: string;
  /** Nothing holds all the words: these hold most of them. */
  near: boolean;
}

export interface ContentSearch<T extends Searchable = Content> {
  /**
   * Best first, at most `limit`; content out of date by `now` is left out.
   * @param now null where dates don't matter
   */
  search(query: string, now: number | null, limit: number): SearchResult<T>;
}

const fieldWeights = { title: 4, tags: 2, phrases: 2, shortcut: 4, kind: 1.5, summary: 1 } as const;
/** So many are looked at closely: fuse.js takes a fraction of a millisecond for each. */
const mostCandidates = 40;

/**
 * Typed search over a catalogue: an inverted index picks the candidates by whole words, beginnings
 * and typing mistakes; fuse.js puts those in order. `useTokenSearch` with `tokenMatch: 'all'`: its
 * default mode misses a third of exact titles.
 */
export function createContentSearch<T extends Searchable>(all: readonly T[]): ContentSearch<T> {
  const contents = all.filter(({ kind }) => kind !== 'retired-phrase');
  const numbers = new Map<string, number>();
  /** By word: content and weight, content and weight, … */
  const postings: number[][] = [];
  for (const [at, content] of contents.entries()) {
    for (const [word, weight] of weightsOf(content)) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
        postings.push([]);
      }
      postings[number]?.push(at, weight);
    }
  }
  const index = createWordIndex([...numbers.keys()]);
  const rarity = (word: number) =>
    Math.log(1 + contents.length / ((postings[word]?.length ?? 0) / 2 + 0.5));

  const scoreOf = (matches: readonly WordMatch[]): Map<number, number> => {
    const scores = new Map<number, number>();
    for (const { word, weight } of matches) {
      const list = postings[word] ?? [];
      const worth = weight * rarity(word);
      for (let at = 0; at < list.length; at += 2) {
        const content = list[at] ?? 0;
        const score = worth * (list[at + 1] ?? 0);
        if (score > (scores.get(content) ?? 0)) scores.set(content, score);
      }
    }
    return scores;
  };

  return {
    search(text, now, limit) {
      const query = parseQuery(text);
      const isWanted = (content: T) =>
        (now === null || isCurrent(content, now)) &&
        meetsFilters(content, query.filters) &&
        query.phrases.every((phrase) => holdsPhrase(content, phrase));
      if (query.words.length === 0) {
        const found = query.filters.length > 0 ? contents.filter(isWanted) : [];
        const hits = found.toSorted((a, b) => (a.title < b.title ? -1 : 1)).slice(0, limit);
        return {
          hits: hits.map((content) => ({ content, highlights: [] })),
          meant: '',
          near: false,
        };
      }
      const isLast = (at: number) => at === query.words.length - 1 && !/\s$/.test(text);
      const matches = query.words.map((word, at) => index.find(word, isLast(at)));
      const scores = matches.map(scoreOf);
      const { found, near } = candidates(scores, (at) => {
        const content = contents[at];
        return content !== undefined && isWanted(content);
      });
      const ordered = near
        ? found.map((at) => contents[at])
        : ranked(
            query,
            found.map((at) => contents[at]).filter((content) => content !== undefined),
          );
      const words = new Set(matches.flat().map(({ word }) => index.words[word] ?? ''));
      return {
        hits: ordered
          .filter((content) => content !== undefined)
          .slice(0, limit)
          .map((content) => ({
            content,
            highlights: highlightsIn(content.title, query.words, words),
          })),
        meant: meantBy(query, matches, (word) => index.words[word] ?? ''),
        near,
      };
    },
  };
}

function weightsOf(content: Searchable): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const { folded } of wordsOf(text)) {
      if (folded !== '') weights.set(folded, Math.max(weight, weights.get(folded) ?? 0));
    }
  };
  add(content.title, fieldWeights.title);
  for (const tag of content.tags) add(tag, fieldWeights.tags);
  for (const phrase of content.phrases ?? []) add(phrase, fieldWeights.phrases);
  add(content.shortcut ?? '', fieldWeights.shortcut);
  add(content.kind.replaceAll('-', ' '), fieldWeights.kind);
  add(content.summary, fieldWeights.summary);
  return weights;
}

/** What holds every word, best first; where nothing does, what holds most of them. */
function candidates(scores: readonly Map<number, number>[], isWanted: (at: number) => boolean) {
  const sums = new Map<number, { words: number; score: number }>();
  for (const each of scores) {
    for (const [content, score] of each) {
      const sum = sums.get(content) ?? { words: 0, score: 0 };
      sums.set(content, { words: sum.words + 1, score: sum.score + score });
    }
  }
  const wanted = [...sums].filter(([at]) => isWanted(at));
  const most = wanted.reduce((best, [, { words }]) => Math.max(best, words), 0);
  const found = wanted
    .filter(([, { words }]) => words === most)
    .toSorted(([a, one], [b, other]) => other.score - one.score || a - b)
    .slice(0, mostCandidates)
    .map(([at]) => at);
  return { found, near: most < scores.length };
}

/** Candidates in the order of fuse.js; what it would not have follows in the order of the index. */
function ranked<T extends Searchable>({ words }: ParsedQuery, found: readonly T[]): T[] {
  const fuse = new Fuse(found, {
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

/** The query with each mistyped word as the catalogue has it; '' where nothing was mistyped, or nothing is known. */
function meantBy(
  { words }: ParsedQuery,
  matches: readonly WordMatch[][],
  wordOf: (word: number) => string,
): string {
  const meant = words.map((typed, at) => {
    const [best] = matches[at] ?? [];
    if (!best) return typed;
    const word = wordOf(best.word);
    return word.startsWith(typed) ? typed : word;
  });
  return meant.join(' ') === words.join(' ') ? '' : meant.join(' ');
}
