import type { ChangedValue } from '../../../../utils/contract/history.ts';
import { ruleSchema } from '../../../../utils/contract/rule.ts';
import { andList } from '../../../format/lists.ts';
import { formatNumber } from '../../../format/numbers.ts';
import { dateAndTime } from '../../../format/times.ts';
import { languageName, nameOf, t, type TextKey } from '../../../text.ts';
import { ruleLine } from '../rule-line.ts';

const names: Record<string, TextKey> = {
  title: 'title',
  kind: 'kind',
  summary: 'summary',
  body: 'textField',
  url: 'url',
  minutes: 'length',
  tags: 'tags',
  language: 'language',
  visibility: 'forWhom',
  phrases: 'phrases',
  instead: 'instead',
  shortcut: 'shortcut',
  startsAt: 'shownFrom',
  endsAt: 'shownUntil',
  'audience.stages': 'stages',
  'audience.industries': 'industries',
  'audience.personas': 'personas',
  'audience.companySizes': 'companySizes',
  'audience.regions': 'regions',
  'audience.competitors': 'competitors',
  'audience.teams': 'audienceTeams',
  'audience.recordKinds': 'recordKinds',
  'audience.rules': 'rules',
  status: 'status',
  version: 'versionReps',
  owner: 'owner',
  verifier: 'verifier',
  verifyEveryDays: 'verifyEvery',
  verifiedAt: 'verifiedAt',
  verifyBy: 'verifyByField',
  replacement: 'replacement',
  collection: 'collection',
};

/** A field by its name on the screen. */
export const fieldName = (field: string): string => {
  const key = names[field];
  return key === undefined ? field : t(key);
};

const families = {
  kind: 'kind',
  visibility: 'visibility',
  status: 'status',
  'audience.stages': 'stage',
  'audience.industries': 'industry',
  'audience.personas': 'persona',
  'audience.companySizes': 'size',
  'audience.regions': 'region',
  'audience.recordKinds': 'record',
} as const;

/** What a field says, as a person reads it; '' where it says nothing. */
export function valueText(field: string, value: ChangedValue): string {
  if (value === null) return '';
  const family = families[field as keyof typeof families];
  const word = (one: string) => (family === undefined ? one : nameOf(family, one));
  if (field === 'audience.rules' && Array.isArray(value)) return value.map(readRule).join('\n');
  if (Array.isArray(value)) return andList(value.map(word));
  if (field === 'language') return languageName(String(value));
  if (/(At|By)$/.test(field)) return dateAndTime(Number(value));
  if (field === 'verifyEveryDays') return t('everyDays', formatNumber(Number(value)));
  return word(typeof value === 'number' ? formatNumber(value) : value);
}

function readRule(text: string): string {
  const rule = ruleSchema.safeParse(JSON.parse(text));
  return rule.success ? ruleLine(rule.data) : text;
}
