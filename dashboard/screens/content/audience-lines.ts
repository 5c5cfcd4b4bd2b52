import type { Audience } from '../../../utils/contract/audience.ts';
import { nameOf, t } from '../../text.ts';

/** Whom it is for, in words; nothing where it is for everyone. */
export function audienceLines(audience: Audience): { name: string; values: string }[] {
  const { stages, industries, personas, companySizes, regions, competitors } = audience;
  const lines = [
    { name: t('stages'), list: stages.map((value) => nameOf('stage', value)) },
    { name: t('industries'), list: industries.map((value) => nameOf('industry', value)) },
    { name: t('personas'), list: personas.map((value) => nameOf('persona', value)) },
    { name: t('companySizes'), list: companySizes.map((value) => nameOf('size', value)) },
    { name: t('regions'), list: regions.map((value) => nameOf('region', value)) },
    { name: t('competitors'), list: competitors },
  ];
  return lines
    .filter(({ list }) => list.length > 0)
    .map(({ name, list }) => ({ name, values: list.join(', ') }));
}
