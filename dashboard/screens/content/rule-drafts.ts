import type { Condition, Rule } from '../../../utils/contract/rule.ts';
import {
  companySizes,
  industries,
  languages,
  personas,
  recordKinds,
  regions,
  stages,
} from '../../../utils/contract/vocabulary.ts';
import { splitList } from '../../format/split-list.ts';
import { languageName, nameOf, t } from '../../text.ts';

export type ConditionKind = Condition['kind'];
/** Conditions on one value of a closed list. */
export type ListKind = Exclude<ConditionKind, 'mentions'>;

export const mostRules = 10;
const mostPhrases = 10;
const longestPhrase = 80;

/** A rule as it stands in the form, perhaps half done. */
export interface RuleDraft {
  /** Tells rows apart while they come and go. */
  key: string;
  effect: Rule['effect'];
  kind: ConditionKind;
  /** Of `mentions`: with commas between them. */
  phrases: string;
  /** Of the others: what is ticked. */
  values: readonly string[];
}

/** The closed list of each condition, and what its values are called. */
export const listOf: Record<
  ListKind,
  { values: readonly string[]; nameOf: (value: string) => string }
> = {
  stage: { values: stages, nameOf: (value) => nameOf('stage', value) },
  industry: { values: industries, nameOf: (value) => nameOf('industry', value) },
  persona: { values: personas, nameOf: (value) => nameOf('persona', value) },
  'company-size': { values: companySizes, nameOf: (value) => nameOf('size', value) },
  region: { values: regions, nameOf: (value) => nameOf('region', value) },
  language: { values: languages, nameOf: languageName },
  'record-kind': { values: recordKinds, nameOf: (value) => nameOf('record', value) },
};

export const conditionKinds: readonly ConditionKind[] = [
  'mentions',
  ...(Object.keys(listOf) as ListKind[]),
];

/** The rule most people want: only where something is named. */
export const newRule = (): RuleDraft => ({
  key: crypto.randomUUID(),
  effect: 'only',
  kind: 'mentions',
  phrases: '',
  values: [],
});

export const toDraft = ({ effect, when }: Rule): RuleDraft => ({
  ...newRule(),
  effect,
  kind: when.kind,
  phrases: when.kind === 'mentions' ? when.phrases.join(', ') : '',
  values: when.kind === 'mentions' ? [] : when.values,
});

export function toRule({ effect, kind, phrases, values }: RuleDraft): Rule {
  const when =
    kind === 'mentions'
      ? { kind, phrases: splitList(phrases, ',') }
      : { kind, values: listOf[kind].values.filter((value) => values.includes(value)) };
  return { effect, when: when as Condition };
}

/** What is wrong with a rule, in plain words; undefined where it can be sent. */
export function ruleFault({ kind, phrases, values }: RuleDraft): string | undefined {
  if (kind !== 'mentions') return values.length === 0 ? t('ruleValuesFault') : undefined;
  const list = splitList(phrases, ',');
  if (list.length === 0) return t('rulePhrasesFault');
  if (list.length > mostPhrases) return t('ruleManyFault', mostPhrases);
  return list.some((phrase) => phrase.length > longestPhrase)
    ? t('ruleLongFault', longestPhrase)
    : undefined;
}
