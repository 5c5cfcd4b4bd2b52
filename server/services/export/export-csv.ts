import { stringify } from 'csv-stringify/sync';
import type { Db } from '../../db/schema.ts';
import { fromList, neutralised } from '../import/cells.ts';
import { audienceNames, fieldNames, formOf, identityNames, toldNames } from '../import/columns.ts';
import { newestContents, type ExportedContent } from './newest-contents.ts';

const columns = [...identityNames, ...fieldNames, ...audienceNames, ...toldNames];

/**
 * Everything a workspace has as CSV, some rows at a time. What a spreadsheet would compute is kept
 * from it by an apostrophe, which an import takes away again: importing the file changes nothing.
 */
export async function* exportCsv(db: Db, workspaceId: string): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${line([columns])}`;
  for await (const contents of newestContents(db, workspaceId)) yield line(contents.map(toRow));
}

const line = (rows: readonly (readonly string[])[]) =>
  // Quoted, white space at the ends of a cell belongs to it.
  stringify(rows as string[][], { quoted_string: true, record_delimiter: '\r\n' });

function toRow({ fields, ...content }: ExportedContent): string[] {
  const { audience, ...own } = fields;
  const values: Record<string, unknown> = {
    ...own,
    ...audience,
    id: content.id,
    type: content.type,
    status: content.status,
    version: content.version,
    owner: content.ownerName,
    changed: new Date(content.changedAt).toISOString(),
  };
  return columns.map((name) => neutralised(toCell(name, values[name])));
}

function toCell(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (formOf(name)) {
    case 'list':
      return fromList(value as string[]);
    case 'rules':
      return (value as unknown[]).length === 0 ? '' : JSON.stringify(value);
    case 'time':
      return new Date(value as number).toISOString();
    default:
      return typeof value === 'number' ? `${value}` : (value as string);
  }
}
