import { unzipSync, Zip, ZipPassThrough } from 'fflate';
import { expect, test } from 'vitest';
import { withManyFiles } from './zip64.ts';

function zipOf(count: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (let at = 0; at < count; at += 1) {
    const file = new ZipPassThrough(`${at}`);
    zip.add(file);
    file.push(new Uint8Array([at % 256]), true);
  }
  zip.end();
  const end = chunks.pop() ?? new Uint8Array();
  return Buffer.concat([...chunks, withManyFiles(end, count)]);
}

test('a zip of more files than its end can name holds them all', () => {
  const files = unzipSync(zipOf(70_000));
  expect(Object.keys(files)).toHaveLength(70_000);
  expect(files['69999']).toEqual(new Uint8Array([69_999 % 256]));
});

test('a zip of few stays as it is', () => {
  expect(Object.keys(unzipSync(zipOf(2)))).toEqual(['0', '1']);
  const end = new Uint8Array(22);
  expect(withManyFiles(end, 2)).toBe(end);
});
