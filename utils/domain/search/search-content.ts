import Fuse from 'fuse.js';
import type { Content } from '../../contract/catalogue.ts';
import { isCurrent } from '../catalogue/is-current.ts';

export interface ContentSearch {
  /** Best first, at most `limit`; content out of date by `now` is left out. */
  search(
    query: string,
    now: number,
    limit: number,
  ): { content: Content; highlights: [number, number][] }[];
}

/**
 * Typed search over the catalogue: forgives typing mistakes, wants every word.
 * `useTokenSearch` with `tokenMatch: 'all'`: the default mode misses a third of exact titles.
 */
export function createContentSearch(contents: readonly Content[]): ContentSearch {
  const fuse = new Fuse(
    contents.filter((content) => content.kind !== 'retired-phrase'),
    {
      keys: [
        { name: 'title', weight: 4 },
        { name: 'tags', weight: 2 },
        { name: 'summary', weight: 1 },
        { name: 'phrases', weight: 1 },
        { name: 'kind', weight: 1 },
      ],
      useTokenSearch: true,
      tokenMatch: 'all',
      threshold: 0.3,
      ignoreLocation: true,
      includeMatches: true,
    },
  );
  return {
    search: (query, now, limit) =>
      fuse
        .search(query.trim())
        .filter(({ item }) => isCurrent(item, now))
        .slice(0, limit)
        .map(({ item, matches }) => ({
          content: item,
          highlights: (matches ?? [])
            .filter((match) => match.key === 'title')
            .flatMap((match) => match.indices.map(([from, to]): [number, number] => [from, to]))
            .filter(([from, to]) => to > from),
        })),
  };
}
