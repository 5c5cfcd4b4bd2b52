import type { Space } from '../../utils/contract/space.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import { buildIndex } from '../../utils/domain/ranking/build-index.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { englishCases } from './cases-english.ts';
import { otherCases } from './cases-other-languages.ts';
import { contextOf } from './judged-case.ts';
import { sampleCatalogue, sampleNow } from './sample-catalogue.ts';

/** The cues of every judged case, best first: in Node, and bundled in a browser. */
export function judgedCues(space: Space | null): { name: string; cues: [string, number][] }[] {
  const contents = sampleCatalogue();
  const competitors = [...new Set(contents.flatMap(({ audience }) => audience.competitors))];
  const index = buildIndex(contents, space);
  return [...englishCases, ...otherCases].map((each) => {
    const context = contextOf(each);
    const cues = suggest(index, context, understand(context, {}, competitors), {
      now: sampleNow,
      limits: { asset: 10, message: 6 },
    });
    return { name: each.name, cues: cues.map(({ id, score }) => [id, score]) };
  });
}
