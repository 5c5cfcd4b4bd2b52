import { z } from '@hono/zod-openapi';
import { catalogueSchema } from '../../utils/contract/catalogue.ts';
import type { App } from '../http/context.ts';
import { endpoint, everyRole, json, type Gate } from '../http/endpoint.ts';
import { catalogueState } from '../services/catalogue/catalogue-state.ts';
import { formatCursor } from '../services/catalogue/cursor.ts';
import { readCatalogue } from '../services/catalogue/read-catalogue.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/catalog` */
export function routeCatalogue(app: App, gate: Gate, system: System): void {
  const get = endpoint(gate, {
    method: 'get',
    path: '/v1/catalog',
    tags: ['Catalogue'],
    summary: 'What reps may see, or what changed of it',
    description:
      'All approved content in date, or with `since` the changes after that cursor, and tombstones of what is gone. A cursor that is not understood gets everything (`complete: true`). `experience`, `space` and `tables` (the workspace’s own selector tables) and `board` (glossary, announcements, collections, the terms of leads) come whole, or are null where the cursor stands for the ones there are. Answers 304 to `If-None-Match` with the `ETag` of the last answer when nothing of all this changed.',
    roles: everyRole,
    request: { query: z.object({ since: z.string().max(200).optional() }) },
    responses: { 200: json(catalogueSchema, 'The catalogue.'), 304: { description: 'No change.' } },
  });
  app.openapi(get, async (c) => {
    const caller = c.get('caller');
    const { workspaceId } = caller;
    const state = await catalogueState(system, caller, system.now());
    if (state.wantsSpace) system.spaces.refresh(workspaceId);
    const etag = `"${formatCursor(state.cursor)}"`;
    c.header('etag', etag);
    c.header('cache-control', 'private, no-cache');
    c.header('vary', 'authorization, cookie', { append: true });
    const known = c.req.header('if-none-match')?.split(',') ?? [];
    if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) return c.body(null, 304);
    const range = { since: c.req.valid('query').since, state };
    return c.json(await readCatalogue(system.db, workspaceId, range, system.now()), 200);
  });
}
