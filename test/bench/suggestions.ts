import MiniSearch from 'minisearch';
import { buildIndex, building } from '../../utils/domain/ranking/build-index.ts';
import { makeSpace } from '../../utils/domain/ranking/make-space.ts';
import { deserialise, serialise } from '../../utils/domain/ranking/serialise.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { drawsOf } from '../../utils/domain/ranking/trial.ts';
import { updateIndex } from '../../utils/domain/ranking/update-index.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import { stemOf } from '../../utils/domain/text/stem.ts';
import { stopWords } from '../../utils/domain/text/stop-words.ts';
import { TextbookBm25 } from '../eval/textbook.ts';
import type { Figure } from './main.ts';
import { assetCount, madeCatalogue } from './made-catalogue.ts';
import { heapOf, spread, timed } from './times.ts';

const rounds = 100;
/** A page is ranked at each pause in typing: what counts is the code as it runs then. */
const warmUp = 40;

/** Suggestions over 10,000 assets, everything switched on, beside what one would take instead. */
export async function measureSuggestions(say: (line: string) => void): Promise<Figure[]> {
  const { assets, experience, context } = madeCatalogue();
  const { bytes } = heapOf(() => buildIndex(assets));
  const started = performance.now();
  const plain = buildIndex(assets);
  const built = performance.now() - started;
  say('Making the semantic space, as the server does once …');
  const spaceStarted = performance.now();
  const space = makeSpace(plain, 'bench');
  const spaceMade = performance.now() - spaceStarted;
  const index = buildIndex(assets, space);
  const spaceBytes = index.space ? index.space.terms.length + index.space.slots.length : 0;
  const stored = serialise(index);
  const figures: Figure[] = [
    {
      name: `Building the index over ${assetCount} assets`,
      value: built,
      unit: 'ms',
      budget: 3000,
    },
    {
      name: 'Longest slice of that',
      value: longestStep(building(assets, space)),
      unit: 'ms',
      budget: 16,
    },
    { name: 'Making the semantic space on the server', value: spaceMade, unit: 'ms' },
    { name: 'The index in memory', value: (bytes + spaceBytes) / 1e6, unit: 'MB', budget: 25 },
    { name: 'The index stored', value: stored.length / 1e6, unit: 'MB', budget: 12 },
    {
      name: 'Reading the stored index',
      value: spread(timed(10, () => deserialise(stored))).p50,
      unit: 'ms',
    },
    {
      name: 'One change, p95',
      value: spread(
        timed(100, (round) => {
          const asset = assets[round % assets.length];
          if (asset) updateIndex(index, { put: [asset], removed: [] });
        }),
      ).p95,
      unit: 'ms',
      budget: 5,
    },
  ];

  const textbook = new TextbookBm25(
    assets.map(({ title, tags, summary, body }) => [title, ...tags, summary, body].join(' ')),
  );
  say('Filling MiniSearch with stemming and stop words …');
  const mini = new MiniSearch({
    fields: ['title', 'tags', 'summary', 'body'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return stopWords.en?.has(word) ? null : stemOf(word, 'en');
    },
  });
  mini.addAll(assets);
  for (const words of [200, 2000]) {
    const contexts = Array.from({ length: 20 }, () => context(words));
    const at = (round: number) => contexts[round % contexts.length] ?? context(words);
    const ours = spread(
      timed(
        rounds,
        (round) => {
          const page = at(round);
          suggest(index, page, understand(page, {}, ['Rival0', 'Rival1']), {
            now: 2,
            limits: { asset: 10, message: 6 },
            experience,
            own: [],
            ownNames: ['Harborline'],
            random: drawsOf(String(round)),
          });
        },
        warmUp,
      ),
    );
    const book = spread(
      timed(rounds, (round) => textbook.search(at(round).text[0]?.text ?? '', 16), warmUp),
    );
    const peer = spread(
      timed(words === 200 ? 10 : 3, (round) => mini.search(at(round).text[0]?.text ?? ''), 1),
    );
    const name = `Suggestions for ${words} words over ${assetCount} assets`;
    figures.push(
      { name: `${name}, median`, value: ours.p50, unit: 'ms' },
      {
        name: `${name}, p95`,
        value: ours.p95,
        unit: 'ms',
        beside: { name: 'textbook BM25 on typed arrays, p95', value: book.p95 },
      },
      {
        name: 'as a multiple of textbook BM25',
        value: ours.p95 / book.p95,
        unit: 'times',
        budget: 3,
      },
      {
        name: 'as a share of MiniSearch with stemming and stop words',
        value: ours.p95 / peer.p95,
        unit: 'of it',
        budget: 1 / 50,
        beside: { name: 'MiniSearch, p95 in ms', value: peer.p95 },
      },
    );
  }
  return figures;
}

function longestStep(steps: Generator<void, unknown>): number {
  let longest = 0;
  for (;;) {
    const from = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - from);
    if (done) return longest;
  }
}
