import type { ContentFields } from '../content/fields.ts';

/** How a cell or a front matter's entry is to be read. */
type Form = 'line' | 'text' | 'number' | 'time' | 'list' | 'rules';

const ofFields = {
  kind: 'line',
  title: 'line',
  summary: 'text',
  body: 'text',
  url: 'line',
  minutes: 'number',
  tags: 'list',
  language: 'line',
  visibility: 'line',
  phrases: 'list',
  instead: 'text',
  shortcut: 'line',
  startsAt: 'time',
  endsAt: 'time',
} as const satisfies Record<Exclude<keyof ContentFields, 'audience'>, Form>;

const ofAudience = {
  stages: 'list',
  industries: 'list',
  personas: 'list',
  companySizes: 'list',
  regions: 'list',
  competitors: 'list',
  teams: 'list',
  recordKinds: 'list',
  rules: 'rules',
} as const satisfies Record<keyof ContentFields['audience'], Form>;

type FieldName = keyof typeof ofFields;
export type AudienceName = keyof typeof ofAudience;

/** In the order of an export. */
export const fieldNames = Object.keys(ofFields) as FieldName[];
export const audienceNames = Object.keys(ofAudience) as AudienceName[];

/** Told by an export, and not taken from an import: they have ways of their own to change. */
export const toldNames = ['status', 'version', 'owner', 'changed'] as const;
/** What a row is known by, and what it is. */
export const identityNames = ['id', 'type'] as const;

export const isAudienceName = (name: string): name is AudienceName =>
  Object.hasOwn(ofAudience, name);
export const isTold = (name: string) => (toldNames as readonly string[]).includes(name);

const forms = new Map<string, Form>(Object.entries({ ...ofFields, ...ofAudience }));

export const formOf = (name: string): Form | undefined => forms.get(name);

export const isColumn = (name: string): boolean =>
  formOf(name) !== undefined || isTold(name) || (identityNames as readonly string[]).includes(name);

/** Names as people write them (`company sizes`, `starts_at`, `Title`) as ours (`companySizes`). */
export function toName(key: string): string {
  const name = key.trim().replace(/[\s_-]+(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return name.charAt(0).toLowerCase() + name.slice(1);
}
