import { expect, test } from 'vitest';
import { mostRows } from '../../../utils/contract/imports.ts';
import { readCsv } from './read-csv.ts';
import { RefusedSource } from './refused-source.ts';

const file = (rows: number) =>
  new TextEncoder().encode(
    `title,url\n${Array.from({ length: rows }, (_, row) => `a,${row}`).join('\n')}\n`,
  );

test('as many rows as are allowed are read, and with one more the file is refused', async () => {
  let read = 0;
  for await (const rows of readCsv(file(mostRows))) read += rows.length;
  expect(read).toBe(mostRows);
  const refused = Array.fromAsync(readCsv(file(mostRows + 1)));
  await expect(refused).rejects.toThrow(RefusedSource);
  await expect(refused).rejects.toThrow('more than 100000 rows');
});

test('a first row of very many cells is refused, and rows without anything do not count', async () => {
  const wide = new TextEncoder().encode('x,'.repeat(201));
  await expect(Array.fromAsync(readCsv(wide))).rejects.toThrow('more than 200 cells');
  const [rows] = await Array.fromAsync(readCsv(new TextEncoder().encode('title,url\n\n\na,b\n\n')));
  expect(rows).toMatchObject([{ place: 'row 4' }]);
});
