import Fuse from 'fuse.js';
import type { Asset } from '../../utils/contract/catalogue.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import { buildIndex } from '../../utils/domain/ranking/build-index.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { createRandom } from '../../server/sample/random.ts';
import { testAsset, testContext } from '../content.ts';
import type { Figure } from './main.ts';

const assetCount = 1000;
const wordsAnAsset = 137;
const wordsAThread = 300;

/** Suggestions for a thread over a made-up catalogue whose words are spread as real ones are. */
export async function measureSuggestions(): Promise<Figure[]> {
  const random = createRandom(7);
  const vocabulary = Array.from({ length: 8000 }, (_, rank) => `w${rank.toString(36)}ord`);
  const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? 'word';
  const text = (count: number) => Array.from({ length: count }, word).join(' ');
  const assets = Array.from({ length: assetCount }, (): Asset =>
    testAsset({
      title: text(7),
      summary: text(20),
      tags: [word(), word()],
      body: text(wordsAnAsset - 29),
    }),
  );
  const context = testContext({ text: [{ text: text(wordsAThread), quoted: false }] });
  const understanding = understand(context, {}, []);

  const started = performance.now();
  const index = buildIndex(assets);
  const built = performance.now() - started;
  const times = Array.from({ length: 200 }, () => {
    const from = performance.now();
    suggest(index, context, understanding, { now: 0, limit: 10 });
    return performance.now() - from;
  }).toSorted((a, b) => a - b);

  const fuse = new Fuse(assets, {
    keys: ['title', 'summary', 'tags'],
    ignoreLocation: true,
    useTokenSearch: true,
  });
  const from = performance.now();
  fuse.search(context.text[0]?.text.split(' ').slice(0, 30).join(' ') ?? '');
  const fused = performance.now() - from;
  return [
    {
      name: `Suggestions, ${wordsAThread}-word thread, ${assetCount} assets, median`,
      value: times[100] ?? 0,
      unit: 'ms',
      budget: 10,
      beside: { name: 'fuse.js over titles and summaries, 30 of the words', value: fused },
    },
    { name: `Building that index`, value: built, unit: 'ms' },
  ];
}
