import { createRandom } from '../../server/sample/random.ts';
import type { Asset } from '../../utils/contract/catalogue.ts';
import type { ContentExperience } from '../../utils/contract/experience.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import type { Industry, Stage } from '../../utils/contract/vocabulary.ts';
import { assetKinds, industries, personas, stages } from '../../utils/contract/vocabulary.ts';
import { testAsset, testContext } from '../content.ts';

export const assetCount = 10_000;
const wordsAnAsset = 137;
const vocabularySize = 12_000;

/** A made-up catalogue whose words are spread as real ones are, with audiences, rules and experience. */
export function madeCatalogue(count = assetCount) {
  const random = createRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zy'.split(' ');
  const vocabulary = Array.from({ length: vocabularySize }, (_, rank) => {
    let word = '';
    for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 20)) word += syllables[rest % 20];
    return word;
  });
  const word = () => vocabulary[Math.floor(vocabularySize * random() ** 3)] ?? 'word';
  const text = (length: number) => Array.from({ length }, word).join(' ');
  const competitors = Array.from({ length: 12 }, (_, at) => `Rival${at}`);
  const some = <T>(list: readonly T[]): T[] => (random() < 0.5 ? [] : [pick(list), pick(list)]);
  const assets = Array.from({ length: count }, (_, at): Asset =>
    testAsset({
      kind: pick(assetKinds),
      title: text(7),
      summary: text(20),
      tags: [word(), word()],
      body: text(wordsAnAsset - 29),
      updatedAt: 1,
      audience: {
        stages: some(stages),
        industries: some(industries),
        personas: some(personas),
        companySizes: [],
        regions: [],
        teams: [],
        recordKinds: [],
        competitors: at % 100 === 0 ? [pick(competitors)] : [],
        rules:
          at % 50 === 0
            ? [{ effect: 'never', when: { kind: 'mentions', phrases: [text(2)] } }]
            : [],
      },
    }),
  );
  const experience = new Map(
    assets
      .filter((_, at) => at % 3 === 0)
      .map(({ id }): [string, ContentExperience] => [id, experienceOf(id, random, pick)]),
  );
  const context = (words: number): PageContext =>
    testContext({
      stage: 'Negotiation',
      industry: 'Logistics',
      people: [{ role: 'sender', name: 'Odalys Ferncastle', address: 'odalys@northmoor.example' }],
      text: [{ text: `${text(words)} ${competitors[0] ?? ''}`, quoted: false }],
    });
  return { assets, experience, context, word, text };
}

function experienceOf(
  id: string,
  random: () => number,
  pick: <T>(list: readonly T[]) => T,
): ContentExperience {
  const used = Math.floor(random() * 30);
  const taken = { used: Math.floor(used / 2), chances: 5 };
  return {
    id,
    shown: 200,
    used,
    chances: 12,
    liked: 3,
    disliked: 1,
    byStage: [{ stage: pick<Stage>(stages), ...taken }],
    byIndustry: [{ industry: pick<Industry>(industries), ...taken }],
    unfit: [],
  };
}
