import { z } from '@hono/zod-openapi';
import { toVerifyQuerySchema, toVerifySchema } from '../../utils/contract/verification.ts';
import { contentVersionsSchema } from '../../utils/contract/versions.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, marketing, type Gate } from '../http/endpoint.ts';
import { listToVerify } from '../services/content/list-to-verify.ts';
import { readVersions } from '../services/content/read-versions.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: idSchema });

/** Assets and messages alike: `GET /v1/content/to-verify`, `GET /v1/content/{id}/versions` */
export function routeContent(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Content'], roles: marketing };

  const toVerify = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/content/to-verify',
    summary: 'What somebody is to say is still right',
    description:
      'Approved content to be verified within two weeks, overdue, or held back since nobody did; the longest overdue first. Where no verifier is named, or they have left, it is the owner; where the owner has left, everybody.',
    request: { query: toVerifyQuerySchema },
    responses: { 200: json(toVerifySchema, 'The list, and how many there are of each.') },
  });
  app.openapi(toVerify, async (c) =>
    c.json(await listToVerify(system.db, c.get('caller'), c.req.valid('query'), system.now()), 200),
  );

  const versions = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/content/{id}/versions',
    summary: 'What an asset or a message said before, and says now',
    request: { params },
    responses: { 200: json(contentVersionsSchema, 'Newest first, ten at most.') },
  });
  app.openapi(versions, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ versions: await readVersions(system.db, c.get('caller'), id) }, 200);
  });
}
