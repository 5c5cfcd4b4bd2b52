import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A fault as the contract finds it, by the field's name and in words for whoever made the file. */
export function reasonOf(issue: Issue, input: unknown): { field: string; reason: string } {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...keys].filter((part) => part !== 'audience');
  const [field = '', entry] = path.map(String);
  const where = entry !== undefined && /^\d+$/.test(entry) ? `entry ${Number(entry) + 1}: ` : '';
  const isMissing = keys.length === 0 && valueAt(input, issue.path) === undefined;
  return { field, reason: isMissing ? 'It is missing.' : `${where}${words(issue, field)}` };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined | null)?.[key];
  return value;
}

const dates = new Set(['startsAt', 'endsAt']);

function words(issue: Issue, field: string): string {
  if (dates.has(field) && issue.code !== 'custom') return 'It is not a date such as 2026-03-01.';
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'There is no such field here.';
    case 'invalid_value':
      return `It is none of: ${issue.values.map(String).join(', ')}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `It is longer than ${String(issue.maximum)} characters.`
        : issue.origin === 'array'
          ? `It has more than ${String(issue.maximum)} entries.`
          : `It is more than ${String(issue.maximum)}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'It is empty.'
        : `It is less than ${String(issue.minimum)}.`;
    case 'invalid_format':
      return issue.format === 'url'
        ? 'It is not an address that begins with http:// or https://.'
        : issue.message;
    case 'invalid_type':
      return `It is not a ${issue.expected}.`;
    default:
      return issue.message;
  }
}
