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
/** Several reps said it does not fit there; this rep did; this rep did, elsewhere. */
const unfitForAll = -0.9;
const unfitHere = -1.2;
const unfitElsewhere = -0.3;
const ownLike = 0.15;
/** The most that all of this can lift: what is further below a bar needs no look. */
export const mostLift = 1;
/** Fewer uses than this are no reason. */
const leastUses = 3;

/**
 * What reps have made of content lifts it or sinks it. Uses are weighed against the uses its places
 * would have led to anyway, so that what stood first does not stay first for that alone.
 */
export function judgeExperience(
  experience: ContentExperience | undefined,
  own: readonly OwnVerdict[],
  known: Understanding,
): { score: number; reason: Reason | null } {
  let score = own.reduce((sum, verdict) => sum + ownScore(verdict, known), 0);
  if (!experience) return { score, reason: null };
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
  const unfit = experience.unfit.some(
    ({ stage, industry }) =>
      (stage === null || stage === known.stage) &&
      (industry === null || industry === known.industry),
  );
  if (unfit) score += unfitForAll;

  // Named only where it lifts, and by the part without which the lift would be less.
  if (lift(Math.sqrt(industryRatio * stageRatio)) <= 0) return { score, reason: null };
  if (byIndustry && byIndustry.used >= leastUses && industryRatio > overall) {
    const { used: count, industry } = byIndustry;
    return { score, reason: { kind: 'used', count, industry } };
  }
  if (byStage && byStage.used >= leastUses && stageRatio > overall) {
    const { used: count, stage } = byStage;
    return { score, reason: { kind: 'used', count, stage } };
  }
  if (experience.used >= leastUses && overall > 1) {
    return { score, reason: { kind: 'used', count: experience.used } };
  }
  return { score, reason: null };
}

function ownScore({ verdict, stage, industry }: OwnVerdict, known: Understanding): number {
  if (verdict === 'up') return ownLike;
  if (verdict !== 'not-relevant' && verdict !== 'wrong-audience') return 0;
  return stage === known.stage && industry === known.industry ? unfitHere : unfitElsewhere;
}
