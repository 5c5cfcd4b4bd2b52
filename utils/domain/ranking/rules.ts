import type { Content } from '../../contract/catalogue.ts';
import type { Reason, Understanding } from '../../contract/cue.ts';

export interface Judgement {
  score: number;
  reasons: Reason[];
  /** This content is not for this context at all. */
  excluded: boolean;
}

/** What a match or a clash of the audience with the context is worth, beside a text score of about 0–15. */
const weights = {
  competitor: 8,
  stage: 2.5,
  industry: 3,
  persona: 1.5,
  companySize: 1,
  clash: -4,
} as const;

/** The audience of content against what was understood: what fits lifts and is a reason, what clashes sinks. */
export function judgeAudience(content: Content, context: Understanding): Judgement {
  const { audience } = content;
  const reasons: Reason[] = [];
  let score = 0;
  let excluded = false;

  const named = audience.competitors.filter((name) => context.competitors.includes(name));
  for (const name of named) {
    score += weights.competitor;
    reasons.push({ kind: 'competitor', name });
  }
  // A comparison with a competitor nobody has named does harm.
  if (audience.competitors.length > 0 && named.length === 0) excluded = true;

  const check = <T extends string>(
    list: readonly T[],
    value: T | undefined,
    lift: number,
    reason: (value: T) => Reason,
  ) => {
    if (list.length === 0 || value === undefined) return;
    if (list.includes(value)) {
      score += lift;
      reasons.push(reason(value));
    } else score += weights.clash;
  };
  check(audience.stages, context.stage, weights.stage, (stage) => ({ kind: 'stage', stage }));
  check(audience.industries, context.industry, weights.industry, (industry) => ({
    kind: 'industry',
    industry,
  }));
  check(audience.personas, context.persona, weights.persona, (persona) => ({
    kind: 'persona',
    persona,
  }));
  check(audience.companySizes, context.companySize, weights.companySize, (companySize) => ({
    kind: 'company-size',
    companySize,
  }));
  if (context.language && content.language !== context.language && content.language !== 'en')
    excluded = true;
  return { score, reasons, excluded };
}
