import { ReadableStream, type ReadableWritablePair } from 'node:stream/web';
import { z } from '@hono/zod-openapi';
import type { App } from '../http/context.ts';
import { endpoint, marketing, type Gate } from '../http/endpoint.ts';
import { exportCsv } from '../services/export/export-csv.ts';
import { exportZip } from '../services/export/export-zip.ts';
import type { System } from '../services/system.ts';

const file = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: z.string() } },
});

/** `GET /v1/export/content.csv`, `GET /v1/export/content.zip` */
export function routeExport(app: App, gate: Gate, { db, now }: System): void {
  const common = { method: 'get' as const, tags: ['Import and export'], roles: marketing };
  const headers = (type: string, ending: string) => ({
    'content-type': type,
    'content-disposition': `attachment; filename="cuecard-${new Date(now()).toISOString().slice(0, 10)}.${ending}"`,
  });

  const csv = endpoint(gate, {
    ...common,
    path: '/v1/export/content.csv',
    summary: 'All assets and messages as CSV',
    description:
      'The newest version of each, of every status. Importing the file changes nothing. A text that a spreadsheet would take for a formula begins with an apostrophe, which an import takes away.',
    responses: { 200: file('text/csv', 'UTF-8 with its mark, separated by commas.') },
  });
  app.openapi(csv, (c) => {
    const lines = exportCsv(db, c.get('caller').workspaceId);
    const encoder = new TextEncoderStream() as unknown as ReadableWritablePair<Uint8Array, string>;
    const bytes = ReadableStream.from(lines).pipeThrough(encoder);
    return c.body(
      bytes as unknown as globalThis.ReadableStream,
      200,
      headers('text/csv; charset=utf-8', 'csv'),
    ) as never;
  });

  const zip = endpoint(gate, {
    ...common,
    path: '/v1/export/content.zip',
    summary: 'All assets and messages as markdown files with front matter',
    description:
      'The newest version of each, of every status. Importing the folder that is packed in it changes nothing.',
    responses: { 200: file('application/zip', 'One file for each.') },
  });
  app.openapi(zip, (c) => {
    const chunks = exportZip(db, c.get('caller').workspaceId);
    const bytes = ReadableStream.from(chunks) as unknown as globalThis.ReadableStream;
    return c.body(bytes, 200, headers('application/zip', 'zip')) as never;
  });
}
