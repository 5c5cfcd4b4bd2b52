import type { Audience } from '../../contract/audience.ts';
import type { Condition } from '../../contract/rule.ts';
import type { Industry, Stage } from '../../contract/vocabulary.ts';

/** A place in the heat map. */
export interface Place {
  stage: Stage;
  industry: Industry;
}

type Aim = Pick<Audience, 'stages' | 'industries' | 'rules'>;

/**
 * Whether content may be offered at a stage in an industry: its audience names them or leaves them
 * open, and no rule over one of them forbids it. What a rule asks of anything else can't be told from
 * the place and is taken as kept.
 */
export function mayBeOffered({ stages, industries, rules }: Aim, place: Place): boolean {
  if (stages.length > 0 && !stages.includes(place.stage)) return false;
  if (industries.length > 0 && !industries.includes(place.industry)) return false;
  return rules.every(({ effect, when }) => {
    const so = isSo(when, place);
    return so === null || so === (effect === 'only');
  });
}

/** Whether it was made for the place: its audience or a rule names its stage or its industry. */
export const isAimed = ({ stages, industries, rules }: Aim): boolean =>
  stages.length > 0 ||
  industries.length > 0 ||
  rules.some(
    ({ effect, when }) => effect === 'only' && (when.kind === 'stage' || when.kind === 'industry'),
  );

/** Null where the place does not tell. */
function isSo(when: Condition, { stage, industry }: Place): boolean | null {
  if (when.kind === 'stage') return when.values.includes(stage);
  if (when.kind === 'industry') return when.values.includes(industry);
  return null;
}
