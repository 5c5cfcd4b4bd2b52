import { z } from '@hono/zod-openapi';
import { glossaryEntrySchema } from '../../utils/contract/board.ts';
import {
  glossaryInputSchema,
  glossaryListSchema,
  glossaryPatchSchema,
} from '../../utils/contract/glossary.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { addTerm, changeTerm, removeTerm } from '../services/glossary/change-glossary.ts';
import { listGlossary } from '../services/glossary/list-glossary.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: idSchema });

/** `GET`, `POST /v1/glossary`; `PATCH`, `DELETE /v1/glossary/{id}` */
export function routeGlossary(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Glossary'], roles: marketing };

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/glossary',
    summary: 'Words as this company uses them',
    responses: { 200: json(glossaryListSchema, 'By word.') },
  });
  app.openapi(list, async (c) =>
    c.json({ glossary: await listGlossary(system.db, c.get('caller').workspaceId) }, 200),
  );

  const post = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/glossary',
    summary: 'Explain a word',
    request: { body: jsonBody(glossaryInputSchema) },
    responses: { 201: json(glossaryEntrySchema, 'The word.') },
  });
  app.openapi(post, async (c) => {
    const { workspaceId } = c.get('caller');
    return c.json(await addTerm(system.db, workspaceId, c.req.valid('json'), system.now()), 201);
  });

  const patch = endpoint(gate, {
    ...common,
    method: 'patch',
    path: '/v1/glossary/{id}',
    summary: 'Explain a word otherwise',
    request: { params, body: jsonBody(glossaryPatchSchema) },
    responses: { 200: json(glossaryEntrySchema, 'The word as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const { workspaceId } = c.get('caller');
    const target = { id: c.req.valid('param').id, patch: c.req.valid('json') };
    return c.json(await changeTerm(system.db, workspaceId, target, system.now()), 200);
  });

  const remove = endpoint(gate, {
    ...common,
    method: 'delete',
    path: '/v1/glossary/{id}',
    summary: 'Take a word away',
    request: { params },
    responses: { 204: { description: 'It is gone.' } },
  });
  app.openapi(remove, async (c) => {
    await removeTerm(system.db, c.get('caller').workspaceId, c.req.valid('param').id);
    return c.body(null, 204);
  });
}
