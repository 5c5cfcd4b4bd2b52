import type { z } from 'zod';
import type { Audience } from '../../../utils/contract/audience.ts';
import { assetInputSchema, messageInputSchema } from '../../../utils/contract/content.ts';
import type { ApplyImport } from '../../../utils/contract/imports.ts';
import { internalMessageKinds } from '../../../utils/contract/vocabulary.ts';
import {
  assetFields,
  messageFields,
  type ContentFields,
  type ContentType,
} from '../content/fields.ts';
import type { Said } from './cells.ts';
import { reasonOf } from './reason-of.ts';

/** What is set for all that is new. */
export type Defaults = Partial<Pick<ApplyImport, 'audience' | 'kind' | 'language' | 'tags'>>;

export type Judged =
  { fields: ContentFields; changes: string[] } | { problems: { field: string; reason: string }[] };

/** An asset or a message: as it is, as the source says, or by whether it has an address. */
export function typeOf(said: Said, current: { type: ContentType } | undefined): ContentType {
  if (current !== undefined) return current.type;
  if (said.type === 'asset' || said.type === 'message') return said.type;
  return typeof said['url'] === 'string' && said['url'] !== '' ? 'asset' : 'message';
}

/**
 * What content would say after an import, and in which fields it differs from what it says now. What
 * the source does not mention stays as it is; the defaults are for what is new.
 */
export function judgeRow(
  said: Said,
  current: { type: ContentType; fields: ContentFields } | undefined,
  defaults: Defaults,
): Judged {
  if (said.type !== undefined && said.type !== 'asset' && said.type !== 'message') {
    return { problems: [{ field: 'type', reason: 'It is neither asset nor message.' }] };
  }
  const type = typeOf(said, current);
  if (said.type !== undefined && said.type !== type) {
    return { problems: [{ field: 'type', reason: `What has this id is of the type ${type}.` }] };
  }
  const odd = oddTexts(said);
  if (odd.length > 0) return { problems: odd };
  const input = toInput(said, type, current?.fields, current === undefined ? defaults : {});
  const schema = type === 'asset' ? assetInputSchema : messageInputSchema;
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    return { problems: parsed.error.issues.map((issue) => reasonOf(issue, input)) };
  const fields =
    type === 'asset'
      ? assetFields(parsed.data as z.infer<typeof assetInputSchema>)
      : messageFields(parsed.data as z.infer<typeof messageInputSchema>);
  return { fields, changes: current === undefined ? [] : differences(current.fields, fields) };
}

const apart = new Set(['id', 'type', 'audience', 'guessedKind']);

function toInput(
  said: Said,
  type: ContentType,
  current: ContentFields | undefined,
  defaults: Defaults,
): Record<string, unknown> {
  const input: Record<string, unknown> = current === undefined ? {} : inputOf(current, type);
  for (const [name, value] of Object.entries(said)) {
    if (apart.has(name)) continue;
    if (value === null) delete input[name];
    else input[name] = value;
  }
  const becomesInternal =
    type === 'message' && (internalMessageKinds as readonly unknown[]).includes(input['kind']);
  if (becomesInternal && said['visibility'] === undefined) delete input['visibility'];
  input['audience'] = toAudience(said.audience, current?.audience ?? defaults.audience);
  if (type === 'asset') input['kind'] ??= defaults.kind ?? said.guessedKind;
  input['language'] ??= defaults.language;
  if (input['language'] === undefined) delete input['language'];
  if (defaults.tags !== undefined && defaults.tags.length > 0) {
    const own = Array.isArray(input['tags']) ? (input['tags'] as unknown[]) : [];
    input['tags'] = [...new Set([...own, ...defaults.tags])];
  }
  return input;
}

function toAudience(
  said: Record<string, unknown> | undefined,
  before: Audience | undefined,
): Record<string, unknown> {
  const audience: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(said ?? {})) {
    if (value === null) {
      // Nobody in particular was said: for what is new that leaves the default.
      if (before === undefined) delete audience[name];
      else audience[name] = [];
    } else audience[name] = value;
  }
  return audience;
}

function inputOf(fields: ContentFields, type: ContentType): Record<string, unknown> {
  const { url, minutes, phrases, instead, shortcut, ...shared } = fields;
  return type === 'asset' ? { ...shared, url, minutes } : { ...shared, phrases, instead, shortcut };
}

function differences(before: ContentFields, after: ContentFields): string[] {
  const names = Object.keys(before) as (keyof ContentFields)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** PostgreSQL keeps no NUL, and nobody can read one. */
function oddTexts(said: Said): { field: string; reason: string }[] {
  return Object.entries(said)
    .filter(([, value]) => value !== null && JSON.stringify(value)?.includes('\\u0000'))
    .map(([field]) => ({ field, reason: 'It holds a character that can’t be kept (NUL).' }));
}
