import type { Reason, Understanding } from '../../contract/cue.ts';
import type { ContentExperience } from '../../contract/experience.ts';
import type { Industry, Stage } from '../../contract/vocabulary.ts';

/** A verdict of this rep, with what was known of the page it was given on. */
export interface OwnVerdict {
  contentId: string;
  verdict: string;
  stage?: Stage;
  industry?: Industry;
}

/** So many uses and chances are believed before anything was seen: a first use proves little. */
const prior = 5;
/** In one stage or industry, where less is seen. */
const contextPrior = 4;
const useWeight = 0.4;
const mostUseLift = 0.6;
const likeWeight = 0.12;
/** What is left of a score where several reps said it does not fit; where this rep did; where they did elsewhere. */
const unfitForAll = 0.5;
const unfitHere = 0.4;
const unfitElsewhere = 0.9;
const ownLike = 0.15;
/** The most that all of this can lift: what is further below a bar needs no look. */
export const mostLift = 1;
/** Fewer uses than this are no reason. */
const leastUses = 3;

export interface ExperienceJudgement {
  /** Added to a score. */
  score: number;
  /** The share of the sum that is kept: less than 1 where reps said that it does not fit. */
  kept: number;
  reason: Reason | null;
}

/**
 * What reps have made of content lifts it or sinks it. Uses are weighed against the uses its places
 * would have led to anyway, so that what stood first does not stay first for that alone.
 */
export function judgeExperience(
  experience: ContentExperience | undefined,
  own: readonly OwnVerdict[],
  known: Understanding,
): ExperienceJudgement {
  let score = own.some(({ verdict }) => verdict === 'up') ? ownLike : 0;
  let kept = own.reduce((rest, verdict) => Math.min(rest, ownShare(verdict, known)), 1);
  if (!experience) return { score, kept, reason: null };
  const overall = (experience.used + prior) / (experience.chances + prior);
  const within = (taken: { used: number; chances: number } | undefined) =>
    taken ? (taken.used + contextPrior * overall) / (taken.chances + contextPrior) : overall;
  const byIndustry = experience.byIndustry.find(({ industry }) => industry === known.industry);
  const byStage = experience.byStage.find(({ stage }) => stage === known.stage);
  const industryRatio = within(byIndustry);
  const stageRatio = within(byStage);
  const lift = (ratio: number) =>
    Math.max(-mostUseLift, Math.min(mostUseLift, useWeight * Math.log(ratio)));
  score += lift(Math.sqrt(industryRatio * stageRatio));
  score +=
    likeWeight *
    Math.max(-1, Math.min(1, Math.log((experience.liked + 2) / (experience.disliked + 2))));
  const isUnfit = experience.unfit.some(
    ({ stage, industry }) =>
      stage === (known.stage ?? null) && industry === (known.industry ?? null),
  );
  if (isUnfit) kept = Math.min(kept, unfitForAll);

  // Named only where it lifts, and by the part without which the lift would be less.
  if (lift(Math.sqrt(industryRatio * stageRatio)) <= 0) return { score, kept, reason: null };
  if (byIndustry && byIndustry.used >= leastUses && industryRatio > overall) {
    const { used: count, industry } = byIndustry;
    return { score, kept, reason: { kind: 'used', count, industry } };
  }
  if (byStage && byStage.used >= leastUses && stageRatio > overall) {
    const { used: count, stage } = byStage;
    return { score, kept, reason: { kind: 'used', count, stage } };
  }
  if (experience.used >= leastUses && overall > 1) {
    return { score, kept, reason: { kind: 'used', count: experience.used } };
  }
  return { score, kept, reason: null };
}

function ownShare({ verdict, stage, industry }: OwnVerdict, known: Understanding): number {
  if (verdict !== 'not-relevant' && verdict !== 'wrong-audience') return 1;
  return stage === known.stage && industry === known.industry ? unfitHere : unfitElsewhere;
}
