import { z } from '@hono/zod-openapi';
import { maxTableBytes } from '../../utils/contract/selector-table.ts';
import { siteListSchema, sitesQuerySchema } from '../../utils/contract/site-health.ts';
import { hostIds } from '../../utils/contract/vocabulary.ts';
import type { App } from '../http/context.ts';
import { adminOnly, endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { listSites } from '../services/sites/list-sites.ts';
import { readTable } from '../services/sites/read-tables.ts';
import { sendTable } from '../services/sites/send-table.ts';
import { takeTableBack } from '../services/sites/take-table-back.ts';
import type { System } from '../services/system.ts';

const params = z.object({ host: z.enum(hostIds) });
/** Judged by the service, which tells a table of a newer format from one that is malformed. */
const tableSchema = z.record(z.string(), z.unknown());

/** `GET /v1/sites`; `GET`, `PUT`, `DELETE /v1/sites/{host}/table` */
export function routeSites(app: App, gate: Gate, system: System): void {
  const tags = ['Sites'];
  const path = '/v1/sites/{host}/table';

  const list = endpoint(gate, {
    method: 'get',
    path: '/v1/sites',
    tags,
    summary: 'How Cuecard fares on each site',
    description:
      'From health reports (names of parts and numbers, nothing that stands in a page) and from events with the facet `host`, of the last days. `state` is `broken` while somebody’s pages can’t be read: they reported so, and no event came from a page of the site since. `weakened` while another report stands: a field was read from a later place than the best, or some pages are read and some not. A report no longer stands once a page was read on a later UTC day, or after a newer table was sent, by whoever reported. `fine` where it was used and no report stands, `unused` where nothing came. Worst first.',
    roles: marketing,
    request: { query: sitesQuerySchema },
    responses: { 200: json(siteListSchema, 'The sites.') },
  });
  app.openapi(list, async (c) => {
    const { days } = c.req.valid('query');
    return c.json({ sites: await listSites(system.db, c.get('caller'), days, system.now()) }, 200);
  });

  const get = endpoint(gate, {
    method: 'get',
    path,
    tags,
    summary: 'The workspace’s own selector table of a site',
    roles: marketing,
    request: { params },
    responses: { 200: json(tableSchema, 'The table, as browsers get it.') },
  });
  app.openapi(get, async (c) => {
    const { host } = c.req.valid('param');
    const table = await readTable(system.db, c.get('caller').workspaceId, host);
    return c.json(table, 200);
  });

  const put = endpoint(gate, {
    method: 'put',
    path,
    tags,
    summary: 'Send a newer selector table for a site',
    description: `Browsers read by it from their next sync, where its version is higher than that of the table they came with. It is taken whole or refused with every field at fault: \`host\` must be the path’s, \`version\` higher than any this workspace ever had for the site (409), \`format\` one this server knows, and it may weigh ${maxTableBytes} bytes without spaces between its parts.`,
    roles: adminOnly,
    // Spaces and line breaks may weigh more than what they lay out.
    maxBody: maxTableBytes * 5,
    request: { params, body: jsonBody(tableSchema) },
    responses: { 204: { description: 'It is the workspace’s table now.' } },
  });
  app.openapi(put, async (c) => {
    const target = { ...c.req.valid('param'), sent: c.req.valid('json') };
    await sendTable(system.db, c.get('caller'), target, system.now());
    return c.body(null, 204);
  });

  const remove = endpoint(gate, {
    method: 'delete',
    path,
    tags,
    summary: 'Take the workspace’s selector table of a site back',
    description:
      'Browsers read by the table they came with from their next sync. A later table still needs a higher version: browsers remember which versions they could not use.',
    roles: adminOnly,
    request: { params },
    responses: { 204: { description: 'It is taken back.' } },
  });
  app.openapi(remove, async (c) => {
    const { host } = c.req.valid('param');
    await takeTableBack(system.db, c.get('caller'), host, system.now());
    return c.body(null, 204);
  });
}
