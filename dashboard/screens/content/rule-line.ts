import type { Rule } from '../../../utils/contract/rule.ts';
import { orList } from '../../format/lists.ts';
import { nameOf, t } from '../../text.ts';
import { listOf } from './rule-drafts.ts';

/** A hard rule as a sentence: "Only when Klaro is mentioned", "Never when the industry is Retail". */
export function ruleLine({ effect, when }: Rule): string {
  if (when.kind === 'mentions') {
    return t(effect === 'only' ? 'ruleOnlySaid' : 'ruleNeverSaid', orList(when.phrases));
  }
  const values = orList(when.values.map((value) => listOf[when.kind].nameOf(value)));
  return t(effect === 'only' ? 'ruleOnly' : 'ruleNever', nameOf('rule', when.kind), values);
}
