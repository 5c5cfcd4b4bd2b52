import { gapListSchema, gapQuerySchema } from '../../utils/contract/gaps.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, marketing, type Gate } from '../http/endpoint.ts';
import { listGaps } from '../services/gaps/list-gaps.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/gaps` */
export function routeGaps(app: App, gate: Gate, system: System): void {
  const list = endpoint(gate, {
    method: 'get',
    path: '/v1/gaps',
    tags: ['Gaps'],
    summary: 'What reps looked for and did not find',
    description:
      'What they asked marketing for, and searches that found nothing or of which nothing was taken, in the last days. Wordings that differ only in case, accents and spaces are one. What most people wanted comes first, then what was wanted most often; at most 200.',
    roles: marketing,
    request: { query: gapQuerySchema },
    responses: { 200: json(gapListSchema, 'The gaps.') },
  });
  app.openapi(list, async (c) => {
    const { days } = c.req.valid('query');
    return c.json({ gaps: await listGaps(system.db, c.get('caller'), days, system.now()) }, 200);
  });
}
