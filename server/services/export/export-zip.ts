import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { Db } from '../../db/schema.ts';
import { toMarkdown } from './export-markdown.ts';
import { newestContents } from './newest-contents.ts';
import { withManyFiles } from './zip64.ts';

/** How a zip names what `deflateRawSync` makes. */
const deflated = 8;

/** Everything a workspace has as markdown files in a zip, some at a time. */
export async function* exportZip(db: Db, workspaceId: string): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let files = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const contents of newestContents(db, workspaceId)) {
    for (const content of contents) {
      const { path, text } = toMarkdown(content);
      const bytes = Buffer.from(text);
      const file: ZipInputFile = {
        filename: path,
        size: bytes.length,
        crc: crc32(bytes),
        compression: deflated,
        // Of the item itself: the same export is the same file.
        mtime: new Date(content.changedAt),
      };
      zip.add(file);
      // At one go: a stream for each would take some hundred kB and 4 ms, however short the text.
      file.ondata?.(null, deflateRawSync(bytes), true);
      files += 1;
    }
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready.slice(0, -1);
  yield withManyFiles(ready.at(-1) ?? new Uint8Array(), files);
}
