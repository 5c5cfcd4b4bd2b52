import { describe, expect, test } from 'vitest';
import { contents, situation, tombstones } from '../../../test/fixtures/drafts/catalogue.ts';
import { cleanDrafts, plantedDrafts } from '../../../test/fixtures/drafts/drafts.ts';
import { faults } from '../../../test/fixtures/drafts/faults.ts';
import { draftSchema, findingKinds, type Draft } from '../../contract/draft.ts';
import { applyMend } from './apply-mend.ts';
import { checkDraft } from './check-draft.ts';
import { compileRules } from './compile-rules.ts';

const rules = compileRules({ contents, tombstones });
const check = (draft: Draft) => checkDraft(rules, draft, situation);

/** What was found, as people see it. */
const shown = (draft: Draft) => check(draft).map(({ kind, found }) => `${kind}: ${found}`);

describe('100 drafts without a fault', () => {
  test.for(cleanDrafts())('$name has no finding', ({ draft }) => {
    expect(draftSchema.parse(draft)).toEqual(draft);
    expect(shown(draft)).toEqual([]);
  });
});

describe('100 drafts with planted faults', () => {
  const drafts = plantedDrafts();

  test('hold every kind of fault, and every fault that was written down', () => {
    const kinds = new Set(drafts.flatMap(({ expected }) => expected.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual([...findingKinds].toSorted());
    expect(drafts.length).toBeGreaterThanOrEqual(faults.length);
  });

  test.for(drafts)(
    '$name: each fault is found at its place, and nothing else',
    ({ draft, expected }) => {
      expect(draftSchema.parse(draft)).toEqual(draft);
      const places = expected
        .map(({ kind, from, to }) => `${kind}: ${draft.text.slice(from, to)}`)
        .toSorted();
      expect(shown(draft).toSorted()).toEqual(places);
      const found = check(draft).map(({ kind, from, to }) => ({ kind, from, to }));
      expect(found).toEqual(expected.toSorted((a, b) => a.from - b.from));
    },
  );

  test.for(drafts)(
    '$name: a mend leaves the rest as it was, and its fault is gone',
    ({ draft }) => {
      for (const finding of check(draft)) {
        const mended = applyMend(draft, finding);
        const { from, to, mend } = finding;
        if (mend === null) {
          expect(mended).toBe(draft);
          continue;
        }
        const put = mend.kind === 'remove' ? '' : mend.text;
        expect(mended.text).toBe(draft.text.slice(0, from) + put + draft.text.slice(to));
        const others = (links: Draft['links'], shift: (at: number) => number) =>
          links
            .filter((link) => link.to <= from || link.from >= to)
            .map((link) => ({
              ...link,
              from: shift(link.from),
              to: shift(link.to),
            }));
        const moved = others(draft.links, (at) => (at >= to ? at + put.length - (to - from) : at));
        expect(mended.links).toEqual(expect.arrayContaining(moved));
        const left = check(mended).map(({ kind, found }) => `${kind}: ${found}`);
        const before = shown(draft);
        before.splice(before.indexOf(`${finding.kind}: ${finding.found}`), 1);
        expect(left.toSorted()).toEqual(before.toSorted());
      }
    },
  );
});
