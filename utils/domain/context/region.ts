import type { Region } from '../../contract/vocabulary.ts';

/** Countries by ISO 3166 code; names come from `Intl`, in the languages CRMs are used in. */
const countries: Readonly<Record<Region, string>> = {
  'north-america': 'US CA',
  'latin-america':
    'MX AR BR CL CO PE UY PY BO EC VE CR PA GT HN NI SV DO CU PR JM TT HT BS BB BZ GY SR',
  europe:
    'DE FR GB UK IE ES PT IT NL BE LU AT CH LI DK SE NO FI IS PL CZ SK HU RO BG GR CY MT HR SI RS BA ME MK AL EE LV LT UA MD BY',
  'middle-east-africa':
    'AE SA QA KW BH OM IL JO LB TR EG MA DZ TN LY ZA NG KE GH ET TZ UG SN CI CM AO MZ ZM ZW NA BW RW IQ IR YE SY MU',
  'asia-pacific':
    'JP CN KR TW HK MO SG MY TH VN PH ID IN PK BD LK NP AU NZ KH LA MM BN MN KZ UZ FJ PG',
};
const regionOfCode = new Map(
  (Object.entries(countries) as [Region, string][]).flatMap(([region, codes]) =>
    codes.split(' ').map((code) => [code, region] as const),
  ),
);
const shortNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  holland: 'NL',
  'south korea': 'KR',
  korea: 'KR',
};
/** Endings of addresses that look like a country's and are used by everyone. */
const anyones = new Set(['IO', 'CO', 'AI', 'ME', 'TV', 'LY', 'GG', 'CC', 'SO', 'TO', 'IS']);

let byName: Map<string, string> | undefined;

/** Names of countries in some languages → code; made once, when it is first asked for. */
function namesOfCountries(): Map<string, string> {
  byName ??= new Map(
    ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ja'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return [...regionOfCode.keys()]
        .filter((code) => code !== 'UK')
        .map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const);
    }),
  );
  return byName;
}

/**
 * The region of a company: by its country as the page words it, else by the ending of its address.
 * @returns undefined where neither tells
 */
export function regionOf(
  country: string | undefined,
  domain: string | undefined,
): Region | undefined {
  const word = country?.trim().toLowerCase();
  if (word) {
    const code = shortNames[word] ?? namesOfCountries().get(word) ?? word.toUpperCase();
    return regionOfCode.get(code);
  }
  const ending = domain?.split('.').at(-1)?.toUpperCase();
  return ending === undefined || anyones.has(ending) ? undefined : regionOfCode.get(ending);
}
