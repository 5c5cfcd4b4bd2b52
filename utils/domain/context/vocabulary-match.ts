import type { CompanySize, Industry, Persona, Stage } from '../../contract/vocabulary.ts';
import { companySizes, industries, stages } from '../../contract/vocabulary.ts';
import { fold } from '../text/fold.ts';

/**
 * How CRMs and people word what our closed lists name. The first line that matches wins, so the
 * narrow ones stand first. English, German, French and Spanish where a word is not the same.
 */
const stageWords: readonly [RegExp, Stage][] = [
  [/closed.?won|gewonnen|gagn|ganad|customer|kunde\b/, 'closed-won'],
  [/closed.?lost|verloren|perd|unqualified/, 'closed-lost'],
  [/renew|verlanger|renouvell|renov/, 'renewal'],
  [/onboard|implement|einfuhr/, 'onboarding'],
  [/negotiat|contract|verhandl|vertrag|negoci|legal review/, 'negotiation'],
  [/propos|quote|angebot|devis|propuesta|decision maker bought/, 'proposal'],
  [/evaluat|trial|pilot|proof|demo|presentation|technical|opportunity/, 'evaluation'],
  [
    /discover|decouv|descubr|needs|bedarf|analy|erstgesprach|appointment|meeting|connected/,
    'discovery',
  ],
  [/qualif|sql|mql|sales.?qualified|marketing.?qualified/, 'qualification'],
  [/prospect|lead|subscriber|new|open|attempted|interess/, 'prospecting'],
];

const industryWords: readonly [RegExp, Industry][] = [
  [
    /logist|freight|transport|shipping|supply chain|spedition|warehous|trucking|maritime|package/,
    'logistics',
  ],
  [/insur|versicher|assur|segur/, 'insurance'],
  [/pharma|biotech|life science/, 'pharmaceuticals'],
  [/health|hospital|medic|clinic|gesundheit|sante|salud/, 'healthcare'],
  [/bank|financ|fintech|invest|capital|finanz/, 'financial-services'],
  [/automo|vehicle|fahrzeug/, 'automotive'],
  [/software|saas|internet|information technology|computer|it services/, 'software'],
  [/telecom|wireless|telekom/, 'telecommunications'],
  [/retail|e-?commerce|consumer|handel|apparel|fashion/, 'retail'],
  [/food|beverage|grocery|lebensmittel|restaurant/, 'food'],
  [/hotel|hospitality|travel|tourism|leisure/, 'hospitality'],
  [/energ|oil|gas|utilit|renewable|solar|power/, 'energy'],
  [/construct|building material|bau\b|civil engineering/, 'construction'],
  [/real estate|property|immobil/, 'real-estate'],
  [/educat|universit|school|e-?learning|higher ed|bildung/, 'education'],
  [/non-?profit|charit|philanthrop|civic/, 'nonprofit'],
  [/government|public|military|defen[cs]e|verwaltung/, 'public-sector'],
  [/media|publish|broadcast|entertainment|marketing and advertising|gaming/, 'media'],
  [/consult|legal|law|account|staffing|professional|beratung/, 'professional-services'],
  [/manufactur|industrial|machin|chemical|electrical|produktion|aerospace/, 'manufacturing'],
];

const personaWords: readonly [RegExp, Persona][] = [
  [/\bciso\b|security|sicherheit/, 'security'],
  [/\bcfo\b|financ|controller|accounting|treasur|finanz/, 'finance'],
  [/procure|purchas|buyer|sourcing|einkauf|achats/, 'procurement'],
  [/legal|counsel|lawyer|compliance|recht|juridi/, 'legal'],
  [/\bchro\b|human resources|\bhr\b|people|talent|personal/, 'human-resources'],
  [/\bcmo\b|marketing|brand|demand gen/, 'marketing'],
  [/\bcro\b|sales|account executive|revenue|vertrieb/, 'sales'],
  [/\bcio\b|\bit\b|information technology|systems|infrastructure/, 'it'],
  [/\bcto\b|engineer|developer|technology|product|architect/, 'engineering'],
  [/\bcoo\b|operation|logistic|supply chain|warehouse|fleet|dispatch|betrieb|plant/, 'operations'],
  [/\bceo\b|founder|owner|president|managing director|geschaftsfuhr|chief/, 'executive'],
];

const first = <T>(lines: readonly [RegExp, T][], text: string): T | undefined => {
  const folded = fold(text);
  return lines.find(([pattern]) => pattern.test(folded))?.[1];
};

/** The stage a host's wording means; undefined when it means none we know. */
export function stageOf(text: string): Stage | undefined {
  const exact = fold(text).trim().replaceAll(/\s+/g, '-');
  return stages.find((stage) => stage === exact) ?? first(stageWords, text);
}

export function industryOf(text: string): Industry | undefined {
  // HubSpot writes LOGISTICS_AND_SUPPLY_CHAIN.
  const plain = text.replaceAll('_', ' ');
  const exact = fold(plain).trim().replaceAll(/\s+/g, '-');
  return industries.find((industry) => industry === exact) ?? first(industryWords, plain);
}

export function personaOf(jobTitle: string): Persona | undefined {
  return first(personaWords, jobTitle);
}

/** Employees as a number or a range ("1,200", "501-1000"): by its lower end. */
export function companySizeOf(text: string): CompanySize | undefined {
  const exact = companySizes.find((size) => size === text.trim());
  if (exact) return exact;
  const digits = /\d[\d.,'\s]*/.exec(text)?.[0].replaceAll(/\D/g, '');
  if (!digits) return undefined;
  const employees = Number(digits);
  if (employees < 1) return undefined;
  if (employees <= 50) return '1-50';
  if (employees <= 200) return '51-200';
  if (employees <= 1000) return '201-1000';
  return employees <= 5000 ? '1001-5000' : '5001+';
}
