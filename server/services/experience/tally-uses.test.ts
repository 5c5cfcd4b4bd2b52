import { expect, test } from 'vitest';
import { addUses, sumUses, type Tally } from './tally-uses.ts';

const row = (contentId: string, position: number, shown: number, used: number, more = {}) => ({
  content_id: contentId,
  position,
  stage: '',
  industry: '',
  shown,
  used,
  ...more,
});
const sums = (...batches: ReturnType<typeof row>[][]) => {
  const tally: Tally = new Map();
  for (const rows of batches) addUses(tally, rows);
  return sumUses(tally, (id) => (id === 'gone' ? undefined : 'asset'));
};

test('rows of several weeks add up, at each stage and industry that is known', () => {
  const retail = { stage: 'proposal', industry: 'retail' };
  const of = sums([row('a', 0, 4, 1, retail)], [row('a', 0, 5, 2, retail), row('a', 0, 1, 0)]);
  expect(of.get('a')).toEqual({
    shown: 10,
    used: 3,
    chances: 3,
    byStage: [{ stage: 'proposal', used: 3, chances: 2.7 }],
    byIndustry: [{ industry: 'retail', used: 3, chances: 2.7 }],
  });
});

test('what stood nowhere is shown, but its uses and chances are not held against anything', () => {
  expect(sums([row('a', -1, 5, 4, { stage: 'renewal' })]).get('a')).toEqual({
    shown: 5,
    used: 0,
    chances: 0,
    byStage: [],
    byIndustry: [],
  });
});

test('over all content, chances add up to uses; what is unknown does not count', () => {
  const of = sums([row('a', 0, 10, 9), row('b', 1, 30, 1), row('gone', 0, 100, 100)]);
  const all = [...of.values()];
  expect(all.map(({ used }) => used)).toEqual([9, 1]);
  expect(all.reduce((sum, { chances }) => sum + chances, 0)).toBeCloseTo(10, 1);
});
