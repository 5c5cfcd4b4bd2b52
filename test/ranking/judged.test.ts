import { expect, test } from 'vitest';
import type { ContentExperience } from '../../utils/contract/experience.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import { buildIndex } from '../../utils/domain/ranking/build-index.ts';
import { makeSpace } from '../../utils/domain/ranking/make-space.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { englishCases } from './cases-english.ts';
import { otherCases } from './cases-other-languages.ts';
import { contextOf } from './judged-case.ts';
import { sampleCatalogue, sampleNow } from './sample-catalogue.ts';
import { withoutReason } from './without-reason.ts';

const contents = sampleCatalogue();
const competitors = [...new Set(contents.flatMap(({ audience }) => audience.competitors))];
const index = buildIndex(contents, makeSpace(buildIndex(contents), 'sample'));
const options = { now: sampleNow, limits: { asset: 10, message: 6 } };

/** Reps of the sample like the Norrland case, in logistics above all. */
const experience = new Map<string, ContentExperience>([
  [
    'case-norrland',
    {
      id: 'case-norrland',
      shown: 120,
      used: 30,
      chances: 14,
      liked: 5,
      disliked: 0,
      byStage: [{ stage: 'negotiation', used: 9, chances: 4 }],
      byIndustry: [{ industry: 'logistics', used: 14, chances: 3 }],
      unfit: [],
    },
  ],
]);

const judged = [...englishCases, ...otherCases].map((each) => {
  const context = contextOf(each);
  const known = understand(context, {}, competitors);
  return { each, context, known, cues: suggest(index, context, known, options) };
});
const share = (part: number, whole: number) => part / Math.max(1, whole);

test('the set holds 60 cases, in three languages, all about content of the sample', () => {
  const ids = new Set(contents.map(({ id }) => id));
  expect(judged).toHaveLength(60);
  for (const { each } of judged) {
    for (const key of [...each.assets, ...each.messages]) expect(ids, each.name).toContain(key);
  }
});

test('what a good colleague would have put there stands first, or among the first three', () => {
  const withAssets = judged.filter(({ each }) => each.assets.length > 0);
  const assetsOf = ({ cues }: (typeof judged)[number]) =>
    cues.filter(({ type }) => type === 'asset').map(({ id }) => id);
  const first = withAssets.filter((one) => one.each.assets.includes(assetsOf(one)[0] ?? ''));
  const amongThree = withAssets.filter((one) =>
    assetsOf(one)
      .slice(0, 3)
      .some((id) => one.each.assets.includes(id)),
  );
  expect(share(first.length, withAssets.length)).toBeGreaterThanOrEqual(0.86);
  expect(share(amongThree.length, withAssets.length)).toBeGreaterThanOrEqual(0.92);
});

test('most of what is shown fits, and most of what fits is shown', () => {
  let shown = 0;
  let right = 0;
  let wanted = 0;
  for (const { each, cues } of judged) {
    const good = new Set([...each.assets, ...each.messages]);
    wanted += good.size;
    shown += cues.length;
    right += cues.filter(({ id }) => good.has(id)).length;
  }
  expect(share(right, shown)).toBeGreaterThanOrEqual(0.65);
  expect(share(right, wanted)).toBeGreaterThanOrEqual(0.78);
});

test('where nothing fits, nothing is said', () => {
  for (const { each, cues } of judged) {
    if (each.assets.length + each.messages.length === 0) expect(cues, each.name).toEqual([]);
  }
});

test('every reason of every cue is true: without what it names, the score is lower', () => {
  for (const { each, context, known } of judged) {
    const asked = { context, known, options: { ...options, experience } };
    for (const cue of suggest(index, asked.context, asked.known, asked.options)) {
      expect(cue.reasons.length, each.name).toBeGreaterThan(0);
      for (const reason of cue.reasons) {
        const less = withoutReason(reason, asked);
        const after = suggest(index, less.context, less.known, {
          ...less.options,
          limits: { asset: 200, message: 200 },
        }).find(({ id }) => id === cue.id);
        const name = `${each.name}: ${cue.id} ${JSON.stringify(reason)}`;
        expect(after?.score ?? -Infinity, name).toBeLessThan(cue.score);
      }
    }
  }
});

test('what reps use more than its places explain is named, where it is used', () => {
  const freight = judged.filter(({ each }) => each.name.startsWith('deal record in logistics'));
  const cues = freight.flatMap(({ context, known }) =>
    suggest(index, context, known, { ...options, experience }),
  );
  expect(cues.find(({ id }) => id === 'case-norrland')?.reasons).toContainEqual({
    kind: 'used',
    count: 14,
    industry: 'logistics',
  });
});
