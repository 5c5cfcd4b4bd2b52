import type { CorrectableField, Understanding } from '../../utils/contract/cue.ts';
import { correctableFields } from '../../utils/contract/cue.ts';
import type { TextKey, Translate } from '../text.tsx';

/** The name of a value of a closed list: `negotiation` → "Negotiation". */
export function nameOf(
  list:
    | 'stage'
    | 'industry'
    | 'persona'
    | 'region'
    | 'recordKind'
    | 'kind'
    | 'verdict'
    | 'note'
    | 'noteHint'
    | 'fit'
    | 'side'
    | 'measured'
    | 'request',
  value: string,
  t: Translate,
): string {
  return t(`${list}_${value.replaceAll('-', '_')}` as TextKey);
}

/** What was understood, as short facts in a fixed order. */
export function contextWords(understanding: Understanding, t: Translate) {
  const { stage, industry, companySize, persona, region, language, competitors } = understanding;
  const facts: {
    key: string;
    text: string;
    corrected: boolean;
    doubtful: boolean;
    field?: CorrectableField;
  }[] = [];
  const add = (key: string, text: string | undefined) => {
    if (!text) return;
    const field = correctableFields.find((each) => each === key);
    facts.push({
      key,
      text,
      corrected: field !== undefined && understanding.corrected.includes(field),
      doubtful: field !== undefined && understanding.doubtful?.includes(field) === true,
      ...(field && { field }),
    });
  };
  add('stage', stage && nameOf('stage', stage, t));
  add('industry', industry && nameOf('industry', industry, t));
  add('persona', persona && nameOf('persona', persona, t));
  add('companySize', companySize && t('people', companySize));
  add('region', region && nameOf('region', region, t));
  add('language', language?.toUpperCase());
  for (const name of competitors) add(`competitor ${name}`, t('versus', name));
  return facts;
}
