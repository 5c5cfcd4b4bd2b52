import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import type { SourceItem } from './parse.ts';

/**
 * Reads a CSV file of assets (first line: names of fields; lists are separated by `;`) or a folder of
 * markdown files (front matter: fields; the text: the body). A markdown file with a `url` is an
 * asset, any other a message.
 *
 * @throws Error when the file can't be read as CSV, with its line
 */
export async function readSource(path: string): Promise<SourceItem[]> {
  return (await stat(path)).isDirectory() ? readFolder(path) : readCsv(path);
}

async function readCsv(file: string): Promise<SourceItem[]> {
  const rows = parse(await readFile(file), {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as { info: { lines: number }; record: Record<string, string> }[];
  return rows.map(({ info, record }) => ({
    place: `line ${info.lines}`,
    type: 'asset',
    values: record,
  }));
}

async function readFolder(folder: string): Promise<SourceItem[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.toSorted().map(async (name): Promise<SourceItem> => {
      const file = new VFile(await readFile(join(folder, name)));
      try {
        matter(file, { strip: true });
      } catch (error) {
        return { place: name, type: 'message', values: { 'front matter': String(error) } };
      }
      const values = (file.data.matter ?? {}) as Record<string, unknown>;
      const body = String(file).trim();
      return {
        place: name,
        type: 'url' in values ? 'asset' : 'message',
        values: { ...values, body: body === '' ? values.body : body },
      };
    }),
  );
}
