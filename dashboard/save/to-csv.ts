import { stringify } from 'csv-stringify/browser/esm/sync';

/** A table as it is saved: what its columns are called, and a line a row. */
export interface Sheet {
  heads: string[];
  rows: (string | number | null)[][];
}

/**
 * Comma-separated, as spreadsheets open it: with a mark of UTF-8, and with nothing in a cell that a
 * spreadsheet would run as a formula.
 */
export const toCsv = ({ heads, rows }: Sheet): string =>
  stringify([heads, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
