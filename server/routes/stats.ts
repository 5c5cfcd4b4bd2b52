import { z } from '@hono/zod-openapi';
import { idSchema } from '../../utils/contract/primitives.ts';
import {
  assetStatsListSchema,
  assetStatsSchema,
  messageStatsListSchema,
  overviewSchema,
  rangeQuerySchema,
} from '../../utils/contract/stats.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, marketing, type Gate } from '../http/endpoint.ts';
import { listUsage } from '../services/stats/list-usage.ts';
import { readContentStats } from '../services/stats/read-content-stats.ts';
import { readOverview } from '../services/stats/read-overview.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/stats/overview`, `/v1/stats/assets`, `/v1/stats/messages`, and each with `/{id}` */
export function routeStats(app: App, gate: Gate, system: System): void {
  const common = { method: 'get' as const, tags: ['Statistics'], roles: marketing };

  const overview = endpoint(gate, {
    ...common,
    path: '/v1/stats/overview',
    summary: 'The figures of the last days',
    description:
      'Days are the workspace’s own; the last one is today, as far as it has come, unless `from` and `to` say otherwise.',
    request: { query: rangeQuerySchema },
    responses: { 200: json(overviewSchema, 'The overview.') },
  });
  app.openapi(overview, async (c) => {
    const query = c.req.valid('query');
    return c.json(await readOverview(system.db, c.get('caller'), query, system.now()), 200);
  });

  const assets = endpoint(gate, {
    ...common,
    path: '/v1/stats/assets',
    summary: 'The use of each asset',
    description: 'Every asset that is approved or was used in the period, most used first.',
    request: { query: rangeQuerySchema },
    responses: { 200: json(assetStatsListSchema, 'The assets.') },
  });
  app.openapi(assets, async (c) => {
    const query = { type: 'asset', ...c.req.valid('query') } as const;
    return c.json(
      { assets: await listUsage(system.db, c.get('caller'), query, system.now()) },
      200,
    );
  });

  const messages = endpoint(gate, {
    ...common,
    path: '/v1/stats/messages',
    summary: 'The use of each message',
    description: 'Every message that is approved or was used in the period, most used first.',
    request: { query: rangeQuerySchema },
    responses: { 200: json(messageStatsListSchema, 'The messages.') },
  });
  app.openapi(messages, async (c) => {
    const query = { type: 'message', ...c.req.valid('query') } as const;
    return c.json(
      { messages: await listUsage(system.db, c.get('caller'), query, system.now()) },
      200,
    );
  });

  const one = { request: { params: z.object({ id: idSchema }), query: rangeQuerySchema } };
  const asset = endpoint(gate, {
    ...common,
    ...one,
    path: '/v1/stats/assets/{id}',
    summary: 'The figures of one asset',
    description:
      'With `from` and `to`, what is told by host, stage, industry and team counts the whole weeks they lie in, as `partsPeriod` says.',
    responses: {
      200: json(assetStatsSchema, 'By day and action, and by host, stage, industry and team.'),
    },
  });
  app.openapi(asset, async (c) => {
    const query = { type: 'asset', ...c.req.valid('param'), ...c.req.valid('query') } as const;
    return c.json(await readContentStats(system.db, c.get('caller'), query, system.now()), 200);
  });

  const message = endpoint(gate, {
    ...common,
    ...one,
    path: '/v1/stats/messages/{id}',
    summary: 'The figures of one message',
    responses: {
      200: json(assetStatsSchema, 'By day and action, and by host, stage, industry and team.'),
    },
  });
  app.openapi(message, async (c) => {
    const query = { type: 'message', ...c.req.valid('param'), ...c.req.valid('query') } as const;
    return c.json(await readContentStats(system.db, c.get('caller'), query, system.now()), 200);
  });
}
