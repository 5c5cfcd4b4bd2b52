import { eventBatchResultSchema, eventBatchSchema } from '../../utils/contract/events.ts';
import type { App } from '../http/context.ts';
import { endpoint, everyRole, json, jsonBody, type Gate } from '../http/endpoint.ts';
import { storeEvents } from '../services/events/store-events.ts';
import type { System } from '../services/system.ts';

/** `POST /v1/events` */
export function routeEvents(app: App, gate: Gate, system: System): void {
  const post = endpoint(gate, {
    method: 'post',
    path: '/v1/events',
    tags: ['Events'],
    summary: 'Send what happened',
    description:
      'Up to 500 events, judged one by one: each is `stored` (exactly once, whatever is sent again), a `duplicate` of what is stored, or `rejected` with the field at fault. An `at` more than a day ahead of the server’s clock is stored as the time of receipt; one before 2020 is rejected. Once answered, they are durable.',
    roles: everyRole,
    maxBody: 2 * 1024 * 1024,
    request: { body: jsonBody(eventBatchSchema) },
    responses: { 200: json(eventBatchResultSchema, 'One result an event, in the order sent.') },
  });
  app.openapi(post, async (c) => {
    const { events } = c.req.valid('json');
    const results = await storeEvents(system.db, c.get('caller'), events, system.now());
    return c.json({ results }, 200);
  });
}
