import { expect } from 'vitest';
import { makeSpace } from '../../../utils/domain/ranking/make-space.ts';
import { buildIndex } from '../../../utils/domain/ranking/build-index.ts';
import { bundle } from '../../bundle.ts';
import { judgedCues } from '../../ranking/judged-cues.ts';
import { sampleCatalogue } from '../../ranking/sample-catalogue.ts';

export type JudgedCues = ReturnType<typeof judgedCues>;

/** The space as a server makes it once, for every browser. */
export const sampleSpace = makeSpace(buildIndex(sampleCatalogue()), 'sample');

/** The ranker with its judged cases as one script, `ranker.judgedCues(space)`. */
export const rankerScript = (): Promise<string> =>
  bundle(new URL('../../ranking/judged-cues.ts', import.meta.url), 'ranker');

/** A browser must give Node's order, and its scores to within a millionth. */
export function expectSameCues(inBrowser: JudgedCues): void {
  const here = judgedCues(sampleSpace);
  expect(inBrowser.map(({ name }) => name)).toEqual(here.map(({ name }) => name));
  for (const [at, { name, cues }] of here.entries()) {
    const theirs = inBrowser[at]?.cues ?? [];
    expect(
      theirs.map(([id]) => id),
      name,
    ).toEqual(cues.map(([id]) => id));
    for (const [place, [, score]] of cues.entries()) {
      expect(Math.abs((theirs[place]?.[1] ?? NaN) - score), name).toBeLessThan(1e-6);
    }
  }
}
