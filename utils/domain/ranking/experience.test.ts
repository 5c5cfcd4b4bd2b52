import { describe, expect, test } from 'vitest';
import type { Understanding } from '../../contract/cue.ts';
import type { ContentExperience } from '../../contract/experience.ts';
import { judgeExperience, mostLift } from './experience.ts';

const nothing: ContentExperience = {
  id: 'a',
  shown: 0,
  used: 0,
  chances: 0,
  liked: 0,
  disliked: 0,
  byStage: [],
  byIndustry: [],
  unfit: [],
};
const freight: Understanding = { industry: 'logistics', competitors: [], corrected: [] };
const judge = (part: Partial<ContentExperience>, known = freight) =>
  judgeExperience({ ...nothing, ...part }, [], known);

describe('what reps made of content', () => {
  test('says nothing of what nobody has seen', () => {
    expect(judge({})).toEqual({ score: 0, kept: 1, reason: null });
    expect(judgeExperience(undefined, [], freight)).toEqual({ score: 0, kept: 1, reason: null });
  });

  test('lifts what is used more than its places explain, and sinks what is used less', () => {
    expect(judge({ used: 20, chances: 10 }).score).toBeGreaterThan(0);
    expect(judge({ used: 10, chances: 10 }).score).toBe(0);
    expect(judge({ used: 2, chances: 10 }).score).toBeLessThan(0);
  });

  test('believes a few uses little', () => {
    expect(judge({ used: 2, chances: 1 }).score).toBeLessThan(
      judge({ used: 20, chances: 10 }).score,
    );
  });

  test('names the industry where it is used there most, and only then', () => {
    const used = {
      used: 20,
      chances: 12,
      byIndustry: [{ industry: 'logistics' as const, used: 9, chances: 2 }],
    };
    expect(judge(used).reason).toEqual({ kind: 'used', count: 9, industry: 'logistics' });
    expect(judge(used, { competitors: [], corrected: [] }).reason).toEqual({
      kind: 'used',
      count: 20,
    });
    expect(judge({ used: 2, chances: 0 }).reason).toBeNull();
  });

  test('never lifts by more than the most it may', () => {
    const lifted = judge({ used: 1000, chances: 0, liked: 1000 }).score;
    expect(lifted).toBeLessThanOrEqual(mostLift);
  });

  test('keeps half where several said it does not fit, and all elsewhere', () => {
    const unfit = [{ stage: null, industry: 'logistics' as const, reps: 3 }];
    expect(judge({ unfit }).kept).toBe(0.5);
    expect(judge({ unfit }, { ...freight, industry: 'retail' }).kept).toBe(1);
    expect(judge({ unfit }, { competitors: [], corrected: [] }).kept).toBe(1);
  });

  test('sinks at once for the rep who said so, most of all where they said it', () => {
    const own = [{ contentId: 'a', verdict: 'wrong-audience', industry: 'logistics' as const }];
    const here = judgeExperience(undefined, own, freight).kept;
    const elsewhere = judgeExperience(undefined, own, { ...freight, industry: 'retail' }).kept;
    expect(here).toBeLessThan(elsewhere);
    expect(elsewhere).toBeLessThan(1);
    expect(
      judgeExperience(undefined, [{ contentId: 'a', verdict: 'up' }], freight).score,
    ).toBeGreaterThan(0);
  });
});
