import type { Audience } from '../../../utils/contract/audience.ts';
import { nameOf, t } from '../../text.ts';
import { isClaimKind } from './editor-fields.ts';

/**
 * Whom it is for, in words; nothing where it is for everyone. Of a retired phrase, to whom it must
 * not be said.
 */
export function audienceLines(
  audience: Audience,
  kind: string,
): { name: string; values: string }[] {
  const { stages, industries, personas, companySizes, regions, competitors, recordKinds, teams } =
    audience;
  const isClaim = isClaimKind(kind);
  const lines = [
    { name: t('stages'), list: stages.map((value) => nameOf('stage', value)) },
    {
      name: t(isClaim ? 'notSaidToIndustries' : 'industries'),
      list: industries.map((value) => nameOf('industry', value)),
    },
    { name: t('personas'), list: personas.map((value) => nameOf('persona', value)) },
    { name: t('companySizes'), list: companySizes.map((value) => nameOf('size', value)) },
    {
      name: t(isClaim ? 'notSaidToRegions' : 'regions'),
      list: regions.map((value) => nameOf('region', value)),
    },
    { name: t('recordKinds'), list: recordKinds.map((value) => nameOf('record', value)) },
    { name: t('competitors'), list: competitors },
    { name: t('audienceTeams'), list: teams },
  ];
  return lines
    .filter(({ list }) => list.length > 0)
    .map(({ name, list }) => ({ name, values: list.join(', ') }));
}
