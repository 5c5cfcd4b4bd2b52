import { z } from '@hono/zod-openapi';
import {
  collectionDetailSchema,
  collectionInputSchema,
  collectionListSchema,
  collectionPatchSchema,
} from '../../utils/contract/collections.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import {
  addCollection,
  changeCollection,
  removeCollection,
} from '../services/collections/change-collections.ts';
import { listCollections } from '../services/collections/list-collections.ts';
import { readCollection } from '../services/collections/read-collection.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: idSchema });

/** `GET`, `POST /v1/collections`; `GET`, `PATCH`, `DELETE /v1/collections/{id}` */
export function routeCollections(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Collections'], roles: marketing };

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/collections',
    summary: 'Content that belongs together',
    responses: { 200: json(collectionListSchema, 'By title.') },
  });
  app.openapi(list, async (c) => {
    const { workspaceId } = c.get('caller');
    return c.json(
      { collections: await listCollections(system.db, workspaceId, system.now()) },
      200,
    );
  });

  const post = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/collections',
    summary: 'Make a collection',
    request: { body: jsonBody(collectionInputSchema) },
    responses: { 201: json(collectionDetailSchema, 'The collection.') },
  });
  app.openapi(post, async (c) =>
    c.json(await addCollection(system, c.get('caller'), c.req.valid('json')), 201),
  );

  const get = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/collections/{id}',
    summary: 'One collection, with what it holds',
    request: { params },
    responses: { 200: json(collectionDetailSchema, 'In its order.') },
  });
  app.openapi(get, async (c) => {
    const { workspaceId } = c.get('caller');
    const { id } = c.req.valid('param');
    return c.json(await readCollection(system.db, workspaceId, id, system.now()), 200);
  });

  const patch = endpoint(gate, {
    ...common,
    method: 'patch',
    path: '/v1/collections/{id}',
    summary: 'Change what a collection says, holds, or its order',
    description: 'Only what is named changes; `contentIds` are all of them, in their order.',
    request: { params, body: jsonBody(collectionPatchSchema) },
    responses: { 200: json(collectionDetailSchema, 'The collection as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { id: c.req.valid('param').id, patch: c.req.valid('json') };
    return c.json(await changeCollection(system, c.get('caller'), target), 200);
  });

  const remove = endpoint(gate, {
    ...common,
    method: 'delete',
    path: '/v1/collections/{id}',
    summary: 'Take a collection away',
    description: 'What it held stays.',
    request: { params },
    responses: { 204: { description: 'It is gone.' } },
  });
  app.openapi(remove, async (c) => {
    await removeCollection(system, c.get('caller'), c.req.valid('param').id);
    return c.body(null, 204);
  });
}
