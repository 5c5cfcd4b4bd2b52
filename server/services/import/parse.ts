import type { z } from 'zod';
import { assetInputSchema, messageInputSchema } from '../../../utils/contract/content.ts';
import {
  assetFields,
  messageFields,
  type ContentFields,
  type ContentType,
} from '../content/fields.ts';

/** One row or file as read: where it stands, and its values by the contract's names. */
export interface SourceItem {
  /** For a person: `row 3` or `pricing.md`. */
  place: string;
  type: ContentType;
  values: Record<string, unknown>;
}

export interface ImportItem {
  place: string;
  type: ContentType;
  fields: ContentFields;
}

const lists = new Set(['tags', 'phrases']);
/** `rules` only where a file has more than text: the front matter of markdown. */
const audienceLists = new Set([
  'stages',
  'industries',
  'personas',
  'companySizes',
  'regions',
  'competitors',
  'recordKinds',
  'rules',
]);
const dates = new Set(['startsAt', 'endsAt']);

/** Names as people write them (`company sizes`, `starts_at`) as the contract's (`companySizes`). */
const toName = (key: string) =>
  key.trim().replace(/[\s_-]+(\w)/g, (_all, letter: string) => letter.toUpperCase());

const toList = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : value;

/** A day (`2026-03-01`, its first moment UTC), a moment in ISO 8601, or epoch ms; else as it came. */
function toTime(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string') return value;
  const time = /^\d{10,}$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isNaN(time) ? value : time;
}

/**
 * Judges items by the contract.
 *
 * @returns the good ones, and for each bad one its place, the field and why
 */
export function parseItems(items: readonly SourceItem[]): { good: ImportItem[]; bad: string[] } {
  const good: ImportItem[] = [];
  const bad: string[] = [];
  for (const { place, type, values } of items) {
    const input = toInput(values);
    const schema = type === 'asset' ? assetInputSchema : messageInputSchema;
    const parsed = schema.safeParse(input);
    if (parsed.success) {
      const fields =
        type === 'asset'
          ? assetFields(parsed.data as z.infer<typeof assetInputSchema>)
          : messageFields(parsed.data as z.infer<typeof messageInputSchema>);
      good.push({ place, type, fields });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const path = [...issue.path, ...keys.slice(0, 1)].map(String).join('.');
      bad.push(`${place}: ${path}: ${issue.message}`);
    }
  }
  return { good, bad };
}

function toInput(values: Record<string, unknown>): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const audience: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    // An empty cell is a field that was not given.
    if (value === '' || value === null || value === undefined) continue;
    const name = toName(key);
    if (audienceLists.has(name)) audience[name] = toList(value);
    else if (lists.has(name)) input[name] = toList(value);
    else if (dates.has(name)) input[name] = toTime(value);
    else if (name === 'minutes' && typeof value === 'string') input[name] = Number(value);
    else input[name] = value;
  }
  if (Object.keys(audience).length > 0) input.audience = audience;
  return input;
}
