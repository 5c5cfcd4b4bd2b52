import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Db } from '../../db/schema.ts';
import { toMarkdown } from './export-markdown.ts';
import { newestContents } from './newest-contents.ts';
import { withManyFiles } from './zip64.ts';

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
      const file = new ZipDeflate(path, { level: 6 });
      // Of the item itself: the same export is the same file.
      file.mtime = new Date(content.changedAt);
      zip.add(file);
      files += 1;
      file.push(strToU8(text), true);
    }
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready.slice(0, -1);
  yield withManyFiles(ready.at(-1) ?? new Uint8Array(), files);
}
