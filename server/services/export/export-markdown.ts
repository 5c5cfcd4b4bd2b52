import { stringify } from 'yaml';
import { formOf } from '../import/columns.ts';
import { fold } from '../content/fields.ts';
import type { ExportedContent } from './newest-contents.ts';

/** An item as a markdown file with front matter: an import of it changes nothing. */
export function toMarkdown({ id, type, status, version, ownerName, fields }: ExportedContent): {
  path: string;
  text: string;
} {
  const { body, audience, ...rest } = fields;
  // White space at the ends of a text that stands in the file itself can't be told from the file's.
  const isPlain = body.trim() === body;
  const told = { status, version, ...(ownerName && { owner: ownerName }) };
  const all = { id, type, ...rest, ...(isPlain ? {} : { body }), ...audience, ...told };
  const values = Object.entries(all)
    .filter(([, value]) => !isNothing(value))
    .map(([name, value]) => [
      name,
      formOf(name) === 'time' ? new Date(value as number).toISOString() : value,
    ]);
  const front = stringify(Object.fromEntries(values), { lineWidth: 0 });
  const text = `---\n${front}---\n${isPlain && body !== '' ? `\n${body}\n` : ''}`;
  return { path: `${type}s/${slugOf(fields.title)}-${id.slice(-8)}.md`, text };
}

const isNothing = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const slugOf = (title: string) =>
  fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'untitled';
