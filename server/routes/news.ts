import { newsListSchema, newsSeenSchema } from '../../utils/contract/news.ts';
import type { App } from '../http/context.ts';
import { endpoint, everyRole, json, jsonBody, type Gate } from '../http/endpoint.ts';
import { listNews } from '../services/news/list-news.ts';
import { markSeen } from '../services/news/mark-seen.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/me/news`, `POST /v1/me/news/seen` */
export function routeNews(app: App, gate: Gate, system: System): void {
  const list = endpoint(gate, {
    method: 'get',
    path: '/v1/me/news',
    tags: ['Me'],
    summary: 'What I am told: content I used is retired, what I asked for is there',
    roles: everyRole,
    responses: { 200: json(newsListSchema, 'Newest first, 100 at most.') },
  });
  app.openapi(list, async (c) => c.json({ news: await listNews(system.db, c.get('caller')) }, 200));

  const seen = endpoint(gate, {
    method: 'post',
    path: '/v1/me/news/seen',
    tags: ['Me'],
    summary: 'I have seen these',
    description: 'Ids that are not mine are left alone.',
    roles: everyRole,
    request: { body: jsonBody(newsSeenSchema) },
    responses: { 204: { description: 'They are marked.' } },
  });
  app.openapi(seen, async (c) => {
    await markSeen(system.db, c.get('caller'), c.req.valid('json').ids, system.now());
    return c.body(null, 204);
  });
}
