import Fuse from 'fuse.js';
import { createRandom } from '../../server/sample/random.ts';
import { createContentSearch } from '../../utils/domain/search/search-content.ts';
import { madeCatalogue } from './made-catalogue.ts';
import { spread } from './times.ts';

export interface SearchTimes {
  /** p95 of a key, ms. */
  ours: number;
  fuse: number;
  built: number;
  /** Share of titles found among the first five, by what was done to the words typed. */
  found: Record<string, number>;
}

const searches = 40;
const titlesTried = 951;

/** Types title words key by key into our search and into fuse.js alone. Runs in a page. */
export function searchTimes(): SearchTimes {
  const { assets } = madeCatalogue();
  const random = createRandom(3);
  const from = performance.now();
  const search = createContentSearch(assets);
  const built = performance.now() - from;
  const fuse = new Fuse(assets, {
    keys: ['title', 'tags', 'summary'],
    useTokenSearch: true,
    tokenMatch: 'all',
    threshold: 0.3,
    ignoreLocation: true,
  });
  const wordsOf = (at: number) => (assets[at]?.title ?? '').split(' ').slice(0, 3);
  const keys: string[] = [];
  for (let at = 0; at < searches; at++) {
    const query = wordsOf(Math.floor(random() * assets.length)).join(' ');
    for (let length = 2; length <= query.length; length++) keys.push(query.slice(0, length));
  }
  const time = (run: (query: string) => unknown) => (query: string) => {
    const start = performance.now();
    run(query);
    return performance.now() - start;
  };
  for (const key of keys.slice(0, 50)) search.search(key, 2, 20);
  const ours = keys.map(time((query) => search.search(query, 2, 20)));
  const theirs = keys
    .filter((_, at) => at % 25 === 0)
    .map(time((query) => fuse.search(query).slice(0, 20)));

  const typo = (word: string) => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'e';
    return [
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at + 1),
    ][Math.floor(random() * 3)] as string;
  };
  const ways: Record<string, (words: string[]) => string | null> = {
    exact: (words) => words.join(' '),
    'the last word begun': ([a = '', b = '', c = '']) =>
      `${a} ${b} ${c.slice(0, Math.max(2, c.length - 2))}`,
    swapped: (words) => words.toReversed().join(' '),
    'one typo in a word of four letters or more': (words) => withTypo(words, 4, typo),
    'two typos in a word of eight or more': (words) =>
      withTypo(words, 8, (word) => typo(typo(word))),
  };
  const found: Record<string, number> = {};
  for (const [name, way] of Object.entries(ways)) {
    let tried = 0;
    let hit = 0;
    for (let at = 0; at < titlesTried; at++) {
      const query = way(wordsOf(at));
      if (query === null) continue;
      tried += 1;
      if (search.search(query, 2, 5).hits.some(({ content }) => content.id === assets[at]?.id))
        hit += 1;
    }
    found[name] = tried === 0 ? NaN : hit / tried;
  }
  return { ours: spread(ours).p95, fuse: spread(theirs).p95, built, found };
}

function withTypo(
  words: readonly string[],
  least: number,
  typo: (word: string) => string,
): string | null {
  const at = words.findIndex((word) => word.length >= least);
  return at < 0 ? null : words.map((word, place) => (place === at ? typo(word) : word)).join(' ');
}
