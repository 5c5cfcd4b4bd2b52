import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import type { SourceRow } from './source-row.ts';

/** A markdown file: its front matter names the fields, its text is the body. */
export function readMarkdown(path: string, text: string): SourceRow {
  const file = new VFile(text.replace(/^\uFEFF/, ''));
  try {
    matter(file, { strip: true });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    return { place: path, values: {}, problems: [{ field: 'front matter', reason }] };
  }
  const read: unknown = file.data.matter ?? {};
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    const reason = 'It must name fields, each with its value.';
    return { place: path, values: {}, problems: [{ field: 'front matter', reason }] };
  }
  if (!isPlain(read)) {
    const reason = 'It holds something that refers to itself.';
    return { place: path, values: {}, problems: [{ field: 'front matter', reason }] };
  }
  const values = read as Record<string, unknown>;
  const body = String(file).trim();
  return { place: path, values: body === '' ? values : { ...values, body }, problems: [] };
}

/** YAML can name a list an entry of itself. */
function isPlain(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}
