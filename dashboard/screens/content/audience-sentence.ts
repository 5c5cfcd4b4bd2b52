import type { Audience } from '../../../utils/contract/audience.ts';
import { orList } from '../../format/lists.ts';
import { languageName, nameOf, t } from '../../text.ts';
import { isClaimKind } from './editor-fields.ts';

/** In one plain sentence, for whom it is; of a retired phrase, to whom it must not be said. */
export function audienceSentence({
  audience,
  kind,
  language,
}: {
  audience: Audience;
  kind: string;
  language: string;
}): string {
  const { stages, industries, personas, companySizes, regions, competitors, teams, recordKinds } =
    audience;
  const named = (family: Parameters<typeof nameOf>[0], values: readonly string[]) =>
    orList(values.map((value) => nameOf(family, value)));
  const buyers = [
    industries.length > 0 && t('sentenceIndustries', named('industry', industries)),
    regions.length > 0 && t('sentenceRegions', named('region', regions)),
  ];
  if (isClaimKind(kind)) {
    const whom = [
      industries.length > 0 && t('sentenceNotIndustries', named('industry', industries)),
      regions.length > 0 && t('sentenceNotRegions', named('region', regions)),
    ].filter((part) => part !== false);
    return whom.length === 0 ? t('retiredForAll') : t('sentenceNotSaid', whom.join(', '));
  }
  const parts = [
    teams.length === 0 ? t('sentenceEveryRep') : t('sentenceTeams', orList(teams)),
    stages.length > 0 && t('sentenceStages', named('stage', stages)),
    recordKinds.length > 0 && t('sentenceRecordKinds', named('record', recordKinds)),
    ...buyers,
    personas.length > 0 && t('sentencePersonas', named('persona', personas)),
    companySizes.length > 0 && t('sentenceSizes', named('size', companySizes)),
    competitors.length > 0 && t('sentenceCompetitors', orList(competitors)),
  ].filter((part) => part !== false);
  return t('sentence', parts.join(', '), languageName(language));
}
