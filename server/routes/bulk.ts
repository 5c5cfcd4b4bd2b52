import { bulkInputSchema, bulkResultSchema, bulkUndoSchema } from '../../utils/contract/bulk.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { changeMany } from '../services/bulk/change-many.ts';
import { undoMany } from '../services/bulk/undo-many.ts';
import type { System } from '../services/system.ts';

/** 500 items with all their rules. */
const undoBytes = 8 * 1024 * 1024;

/** `POST /v1/content/bulk`, `POST /v1/content/bulk/undo` */
export function routeBulk(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Content'], roles: marketing, method: 'post' as const };

  const change = endpoint(gate, {
    ...common,
    path: '/v1/content/bulk',
    summary: 'Make one change to many assets and messages',
    description:
      'All of them or none: where one can’t be changed the answer is a 409 (400 for an id that is not there) whose `fields` name each by its place in `ids`, and why. A draft to be approved goes through review on the way. The answer has what takes it back.',
    request: { body: jsonBody(bulkInputSchema) },
    responses: { 200: json(bulkResultSchema, 'It is done.') },
  });
  app.openapi(change, async (c) =>
    c.json(await changeMany(system, c.get('caller'), c.req.valid('json')), 200),
  );

  const undo = endpoint(gate, {
    ...common,
    path: '/v1/content/bulk/undo',
    summary: 'Take such a change back',
    description: 'Send the `undo` that the change answered. All of it or nothing.',
    maxBody: undoBytes,
    request: { body: jsonBody(bulkUndoSchema) },
    responses: { 200: json(bulkResultSchema, 'It is done.') },
  });
  app.openapi(undo, async (c) =>
    c.json(await undoMany(system, c.get('caller'), c.req.valid('json')), 200),
  );
}
