import { z } from '@hono/zod-openapi';
import {
  applyImportSchema,
  csvQuerySchema,
  importDetailSchema,
  importInputSchema,
  importListSchema,
  importRowsQuerySchema,
  mostAddresses,
  mostImportBytes,
  mostRows,
  type ImportInput,
} from '../../utils/contract/imports.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App, AppEnv } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import type { Context } from 'hono';
import { applyImport } from '../services/import/apply-import.ts';
import { deleteImport } from '../services/import/delete-import.ts';
import { listImports, readImport } from '../services/import/read-import.ts';
import { retryImport, startImport } from '../services/import/start-import.ts';
import { undoImport } from '../services/import/undo-import.ts';
import { ProblemError } from '../services/problem-error.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: idSchema });
const firstRows = importRowsQuerySchema.parse({});

const nameOf = (input: ImportInput) =>
  input.source === 'folder'
    ? input.name
    : input.source === 'links'
      ? (input.addresses[0] ?? '')
      : input.address;

/** `GET`, `POST /v1/imports`, `POST /v1/imports/csv`; one import and what is done with it */
export function routeImports(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Import and export'], roles: marketing };
  const path = '/v1/imports/{id}';
  const preview = json(importDetailSchema, 'The import, and its first rows.');
  const answer = (c: Context<AppEnv>, id: string, query = firstRows) =>
    readImport(system, c.get('caller'), id, query);

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/imports',
    summary: 'What was brought in, when and by whom',
    responses: { 200: json(importListSchema, 'The newest first, 100 at most.') },
  });
  app.openapi(list, async (c) =>
    c.json({ imports: await listImports(system, c.get('caller')) }, 200),
  );

  const post = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/imports',
    summary: 'Preview markdown files, a sitemap, a feed or a list of links',
    description: `Makes a preview: nothing of it is in the catalogue yet. Pages are fetched by the server, at most ${mostAddresses}, four at a time, one at a time of each host, and from the public internet alone. Ask for the import again to see how far it is.`,
    maxBody: mostImportBytes,
    request: { body: jsonBody(importInputSchema) },
    responses: { 202: preview },
  });
  app.openapi(post, async (c) => {
    const { kind, ...input } = c.req.valid('json');
    const start = { source: input, name: nameOf(input), kind };
    return c.json(await answer(c, await startImport(system, c.get('caller'), start)), 202);
  });

  const csv = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/imports/csv',
    summary: 'Preview a CSV file',
    description: `The file as it is: UTF-8, or UTF-16 with its mark. The first row names the fields, as an export writes them; lists are separated by ";". At most ${mostRows} rows. What has the id or the address of something known changes that; columns that are not there leave it as it is.`,
    maxBody: mostImportBytes,
    request: {
      query: csvQuerySchema,
      body: { required: true, content: { 'text/csv': { schema: z.string() } } },
    },
    responses: { 202: preview },
  });
  app.openapi(csv, async (c) => {
    const type = c.req.header('content-type') ?? '';
    if (!/^(text\/(csv|plain)|application\/(octet-stream|vnd\.ms-excel))\b/.test(type)) {
      throw new ProblemError('unsupported-media-type', 'Send the file as text/csv.');
    }
    const { name, kind } = c.req.valid('query');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const start = { source: { source: 'csv' as const, bytes }, name, kind };
    return c.json(await answer(c, await startImport(system, c.get('caller'), start)), 202);
  });

  const get = endpoint(gate, {
    ...common,
    method: 'get',
    path,
    summary: 'One import: how far it is, and its rows',
    request: { params, query: importRowsQuerySchema },
    responses: { 200: preview },
  });
  app.openapi(get, async (c) =>
    c.json(await answer(c, c.req.valid('param').id, c.req.valid('query')), 200),
  );

  const apply = endpoint(gate, {
    ...common,
    method: 'post',
    path: `${path}/apply`,
    summary: 'Take a preview in, whole or not at all',
    description:
      'What is new becomes a draft, with the audience and the rest that is sent here where it says nothing of them itself; what changed becomes a new version. With `approve` both are approved. What is unchanged, and what was retired, is left alone. Rows are compared once more with what is there then. 409 names the rows that can’t be taken; of a CSV or a folder all must be right, of addresses those that could not be read may stay out.',
    request: { params, body: jsonBody(applyImportSchema) },
    responses: { 202: preview },
  });
  app.openapi(apply, async (c) => {
    const { id } = c.req.valid('param');
    await applyImport(system, c.get('caller'), id, c.req.valid('json'));
    return c.json(await answer(c, id), 202);
  });

  const undo = endpoint(gate, {
    ...common,
    method: 'post',
    path: `${path}/undo`,
    summary: 'Take an import back',
    description:
      'What it made is retired, unless somebody edited, opened, used or judged it since: nothing is ever removed, so that its history stays, and another import may bring it back. What it changed says again what it said before, as a new version, unless somebody edited it since. Each row that stays says why.',
    request: { params },
    responses: { 202: preview },
  });
  app.openapi(undo, async (c) => {
    const { id } = c.req.valid('param');
    await undoImport(system, c.get('caller'), id);
    return c.json(await answer(c, id), 202);
  });

  const retry = endpoint(gate, {
    ...common,
    method: 'post',
    path: `${path}/retry`,
    summary: 'Go on reading pages where the server stopped',
    request: { params },
    responses: { 202: preview },
  });
  app.openapi(retry, async (c) => {
    const { id } = c.req.valid('param');
    await retryImport(system, c.get('caller'), id);
    return c.json(await answer(c, id), 202);
  });

  const remove = endpoint(gate, {
    ...common,
    method: 'delete',
    path,
    summary: 'Throw a preview away',
    request: { params },
    responses: { 204: { description: 'It is gone; nothing of it was in the catalogue.' } },
  });
  app.openapi(remove, async (c) => {
    await deleteImport(system, c.get('caller'), c.req.valid('param').id);
    return c.body(null, 204);
  });
}
