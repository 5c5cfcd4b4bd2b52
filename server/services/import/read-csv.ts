import { Readable } from 'node:stream';
import { setImmediate as giveWay } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { mostRows } from '../../../utils/contract/imports.ts';
import { readCell } from './cells.ts';
import { isColumn, toName } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { RefusedSource, type SourceProblem } from './refused-source.ts';
import type { SourceRow } from './source-row.ts';

/** Nobody has so many fields; each is looked at beside each other. */
const mostColumns = 200;
const charactersAtOnce = 64 * 1024;
/** So many are read and compared before others get their turn: some 20 ms. */
const rowsAtOnce = 100;

/**
 * The rows of a CSV file, some at a time; others are answered meanwhile. The first row names the
 * fields; they may be separated by commas, semicolons or tabs.
 *
 * @throws RefusedSource where the file can't be read as a whole
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<SourceRow[]> {
  const text = decodeText(bytes);
  const parser = Readable.from(slicesOf(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
    }),
  );
  let head: readonly string[] | null = null;
  let row = 0;
  let taken = 0;
  let rows: SourceRow[] = [];
  try {
    for await (const record of parser) {
      const cells = record as string[];
      row += 1;
      if (head === null) head = readHead(cells);
      else if (cells.length > 1 || cells[0] !== '') {
        taken += 1;
        rows.push(toRow(row, head, cells));
      }
      if (taken > mostRows) {
        const reason = `The file has more than ${mostRows} rows. Cut it into several.`;
        throw new RefusedSource('', reason);
      }
      if (rows.length < rowsAtOnce) continue;
      yield rows;
      rows = [];
      await giveWay();
    }
  } catch (error) {
    throw error instanceof CsvError ? refusal(error) : error;
  }
  if (head === null) throw new RefusedSource('', 'The file is empty.');
  if (rows.length > 0) yield rows;
}

function* slicesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += charactersAtOnce) {
    yield text.slice(start, start + charactersAtOnce);
  }
}

/** By what stands in the first line: a comma wins, since a `;` may separate the entries of a list. */
function delimiterOf(text: string): string {
  const head = new Set(text.slice(0, text.search(/[\r\n]|$/)));
  if (head.has(',')) return ',';
  return head.has('\t') ? '\t' : ';';
}

function readHead(cells: readonly string[]): string[] {
  if (cells.length > mostColumns) {
    throw new RefusedSource('row 1', `The first row has more than ${mostColumns} cells.`);
  }
  const names = cells.map((cell) => toName(cell));
  const problems: SourceProblem[] = [];
  const fault = (field: string, reason: string) => problems.push({ place: 'row 1', field, reason });
  for (const [index, name] of names.entries()) {
    const written = cells[index]?.trim() ?? '';
    if (name === '') fault('', `Column ${index + 1} has no name.`);
    else if (!isColumn(name)) fault(written, 'Cuecard has no such field.');
    else if (names.indexOf(name) !== index) fault(written, 'There are two columns of this name.');
  }
  if (!names.includes('id')) {
    if (!names.includes('title')) fault('title', 'This column is missing.');
    if (!names.includes('url') && !names.includes('type') && !names.includes('kind')) {
      fault('url', 'This column is missing.');
    }
  }
  if (problems.length > 0) {
    throw new RefusedSource('row 1', 'The first row must name the fields.', problems);
  }
  return names;
}

function toRow(row: number, head: readonly string[], cells: readonly string[]): SourceRow {
  const place = `row ${row}`;
  // A spreadsheet leaves empty cells at the end out, or adds some.
  const extra = cells.slice(head.length).some((cell) => cell !== '');
  const problems = extra
    ? [{ field: '', reason: `It has ${cells.length} cells, the first row has ${head.length}.` }]
    : [];
  const values = Object.fromEntries(
    head.map((name, index) => [name, readCell(cells[index] ?? '')]),
  );
  return { place, values, problems };
}

function refusal(error: CsvError): RefusedSource {
  const row = Number(error['records']) + 1;
  return new RefusedSource(
    `row ${row}`,
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? `A quotation mark is opened in row ${row} and never closed.`
      : `Quotation marks don’t fit together in row ${row}: a cell that holds one must be quoted as a whole, and each of its own doubled.`,
  );
}
