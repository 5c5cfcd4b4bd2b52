import { outcomeInputSchema, outcomeResultSchema } from '../../utils/contract/outcomes.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { storeOutcome } from '../services/outcomes/store-outcome.ts';
import type { System } from '../services/system.ts';

/** `POST /v1/outcomes` */
export function routeOutcomes(app: App, gate: Gate, system: System): void {
  const post = endpoint(gate, {
    method: 'post',
    path: '/v1/outcomes',
    tags: ['Outcomes'],
    summary: 'Tell that a deal was won or lost, from a CRM',
    description:
      'For a CRM’s own automation, with the token of a marketer or an admin. `recordKey` is the deal as the sidebar reads it from the CRM’s page; it becomes a pseudonym by the workspace’s key and is not kept. The newest outcome of a deal counts. Told twice, it is a `duplicate`. Where the workspace has outcomes off, 409.',
    roles: marketing,
    request: { body: jsonBody(outcomeInputSchema) },
    responses: { 200: json(outcomeResultSchema, 'Whether it was new.') },
  });
  app.openapi(post, async (c) => {
    const input = c.req.valid('json');
    const status = await storeOutcome(system.db, c.get('caller'), input, system.now());
    return c.json({ status }, 200);
  });
}
