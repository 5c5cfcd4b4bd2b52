import { gapListSchema, gapQuerySchema, gapWordingSchema } from '../../utils/contract/gaps.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { listGaps } from '../services/gaps/list-gaps.ts';
import { splitWording, unsplitWording } from '../services/gaps/split-wording.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/gaps`, `POST /v1/gaps/split`, `POST /v1/gaps/unsplit` */
export function routeGaps(app: App, gate: Gate, system: System): void {
  const list = endpoint(gate, {
    method: 'get',
    path: '/v1/gaps',
    tags: ['Gaps'],
    summary: 'What reps looked for and did not find',
    description:
      'What they asked marketing for, and searches that found nothing or of which nothing was taken, in the last days, or from one to another. Wordings that mean the same are one gap, and each says why it is there: the same words in any order or form, a slip of the fingers, a word near in meaning. What became a request is no gap. What most people wanted comes first, then what was wanted most often; at most 200.',
    roles: marketing,
    request: { query: gapQuerySchema },
    responses: { 200: json(gapListSchema, 'The gaps.') },
  });
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    return c.json({ gaps: await listGaps(system, c.get('caller'), query) }, 200);
  });

  const split = endpoint(gate, {
    method: 'post',
    path: '/v1/gaps/split',
    tags: ['Gaps'],
    summary: 'Take a wording out of its gap',
    description: 'It stays apart from what it stood with.',
    roles: marketing,
    request: { body: jsonBody(gapWordingSchema) },
    responses: { 204: { description: 'It stands apart.' } },
  });
  app.openapi(split, async (c) => {
    await splitWording(system, c.get('caller'), c.req.valid('json').wording);
    return c.body(null, 204);
  });

  const unsplit = endpoint(gate, {
    method: 'post',
    path: '/v1/gaps/unsplit',
    tags: ['Gaps'],
    summary: 'Forget that a wording was taken out',
    roles: marketing,
    request: { body: jsonBody(gapWordingSchema) },
    responses: { 204: { description: 'It goes where it belongs by meaning.' } },
  });
  app.openapi(unsplit, async (c) => {
    await unsplitWording(system, c.get('caller'), c.req.valid('json').wording);
    return c.body(null, 204);
  });
}
