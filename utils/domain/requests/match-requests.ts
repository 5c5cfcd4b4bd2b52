import { everyone } from '../../contract/audience.ts';
import type { ContentRequest } from '../../contract/requests.ts';
import { createContentSearch } from '../search/search-content.ts';
import { parseQuery } from '../search/parse-query.ts';
import { termsOf } from '../text/terms.ts';

const mostMatches = 3;

/**
 * Requests that are still to be filled and ask for what a rep looks for, best first: by the search
 * that finds content. What holds only some of the words must hold half of those that say something.
 */
export function matchRequests(
  requests: readonly ContentRequest[],
  query: string,
): ContentRequest[] {
  const open = new Map(
    requests
      .filter(({ state }) => state === 'open' || state === 'planned')
      .map((request) => [request.id, request]),
  );
  const search = createContentSearch([...open.values()].map(asContent));
  const { hits, near } = search.search(parseQuery(query).words.join(' '), null, 20);
  const wanted = new Set(termsOf(query).map(({ term }) => term));
  const isNear = (title: string) =>
    2 * termsOf(title).filter(({ term }) => wanted.has(term)).length >= wanted.size;
  return hits
    .filter(({ content }) => !near || isNear(content.title))
    .flatMap(({ content }) => open.get(content.id) ?? [])
    .slice(0, mostMatches);
}

/** As the search reads content: a request is its title. */
const asContent = ({ id, title }: ContentRequest) => ({
  id,
  type: 'asset' as const,
  kind: 'other' as const,
  title,
  summary: '',
  tags: [],
  language: 'en' as const,
  audience: everyone,
  startsAt: null,
  endsAt: null,
  heldFrom: null,
});
