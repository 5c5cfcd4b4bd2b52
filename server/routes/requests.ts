import { z } from '@hono/zod-openapi';
import { idSchema } from '../../utils/contract/primitives.ts';
import {
  contentRequestInputSchema,
  contentRequestListSchema,
  contentRequestPatchSchema,
  contentRequestQuerySchema,
  contentRequestSchema,
} from '../../utils/contract/requests.ts';
import type { App } from '../http/context.ts';
import { endpoint, everyRole, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { addRequest } from '../services/requests/add-request.ts';
import { changeRequest } from '../services/requests/change-request.ts';
import { dropRequest } from '../services/requests/drop-request.ts';
import { joinRequest } from '../services/requests/join-request.ts';
import { listRequests } from '../services/requests/list-requests.ts';
import type { System } from '../services/system.ts';

/**
 * `GET`, `POST /v1/requests`; `PATCH`, `DELETE /v1/requests/{id}`; `POST`, `DELETE /v1/requests/{id}/join`
 */
export function routeRequests(app: App, gate: Gate, system: System): void {
  const tags = ['Requests'];
  const params = z.object({ id: idSchema });

  const list = endpoint(gate, {
    method: 'get',
    path: '/v1/requests',
    tags,
    summary: 'Content that reps asked for and marketing took up',
    description:
      'The open and the planned ones, and my own, most wanted first. Who else wants it is a number; the words it was looked for with are for marketing.',
    roles: everyRole,
    request: { query: contentRequestQuerySchema },
    responses: { 200: json(contentRequestListSchema, 'The requests.') },
  });
  app.openapi(list, async (c) => {
    const closed = c.req.valid('query').closed === 'true';
    return c.json({ requests: await listRequests(system, c.get('caller'), { closed }) }, 200);
  });

  const post = endpoint(gate, {
    method: 'post',
    path: '/v1/requests',
    tags,
    summary: 'Make a request of a gap, or of nothing but a title',
    description:
      'Whoever looked or asked for one of its wordings belongs to it, and so does whoever does until it is closed, with words that mean the same.',
    roles: marketing,
    request: { body: jsonBody(contentRequestInputSchema) },
    responses: { 201: json(contentRequestSchema, 'The request.') },
  });
  app.openapi(post, async (c) =>
    c.json(await addRequest(system, c.get('caller'), c.req.valid('json')), 201),
  );

  const patch = endpoint(gate, {
    method: 'patch',
    path: '/v1/requests/{id}',
    tags,
    summary: 'Plan, fill, decline or reopen it',
    description:
      'Whoever wants it is told, once; who has not read it yet when it changes again, only what holds then. `filled` needs approved content in `contentId`, `declined` an answer.',
    roles: marketing,
    request: { params, body: jsonBody(contentRequestPatchSchema) },
    responses: { 200: json(contentRequestSchema, 'The request as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { id: c.req.valid('param').id, patch: c.req.valid('json') };
    return c.json(await changeRequest(system, c.get('caller'), target), 200);
  });

  const drop = endpoint(gate, {
    method: 'delete',
    path: '/v1/requests/{id}',
    tags,
    summary: 'Take back a request made by mistake',
    description: 'What was looked for is a gap again. Once somebody was told of it, 409.',
    roles: marketing,
    request: { params },
    responses: { 204: { description: 'It is gone.' } },
  });
  app.openapi(drop, async (c) => {
    await dropRequest(system.db, c.get('caller').workspaceId, c.req.valid('param').id);
    return c.body(null, 204);
  });

  const join = endpoint(gate, {
    method: 'post',
    path: '/v1/requests/{id}/join',
    tags,
    summary: 'I want it too',
    roles: everyRole,
    request: { params },
    responses: { 200: json(contentRequestSchema, 'The request.') },
  });
  app.openapi(join, async (c) => {
    const target = { id: c.req.valid('param').id, joins: true };
    return c.json(await joinRequest(system, c.get('caller'), target), 200);
  });

  const leave = endpoint(gate, {
    method: 'delete',
    path: '/v1/requests/{id}/join',
    tags,
    summary: 'I don’t need it any more',
    description: 'Also for who belongs to it by what they looked for.',
    roles: everyRole,
    request: { params },
    responses: { 200: json(contentRequestSchema, 'The request.') },
  });
  app.openapi(leave, async (c) => {
    const target = { id: c.req.valid('param').id, joins: false };
    return c.json(await joinRequest(system, c.get('caller'), target), 200);
  });
}
