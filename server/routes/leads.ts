import {
  leadStatsQuerySchema,
  leadStatsSchema,
  leadTermsInputSchema,
} from '../../utils/contract/leads.ts';
import { leadTermsSchema } from '../../utils/contract/settings.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { changeTerms } from '../services/leads/change-terms.ts';
import { readLeadStats } from '../services/leads/read-lead-stats.ts';
import { readSettings } from '../services/settings/read-settings.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/leads/stats`, `GET`, `PUT /v1/leads/terms` */
export function routeLeads(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Leads'], roles: marketing };

  const stats = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/leads/stats',
    summary: 'How reps judged the leads of the last days',
    description:
      'The latest verdict of each person on each lead. A share rests on five verdicts at least; what fewer than three people judged has no numbers. Nothing is broken down by person.',
    request: { query: leadStatsQuerySchema },
    responses: { 200: json(leadStatsSchema, 'By source, campaign and reason.') },
  });
  app.openapi(stats, async (c) => {
    const { days } = c.req.valid('query');
    return c.json(await readLeadStats(system.db, c.get('caller'), days, system.now()), 200);
  });

  const terms = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/leads/terms',
    summary: 'What a good lead is here, and by what it is judged',
    responses: { 200: json(leadTermsSchema, 'The terms.') },
  });
  app.openapi(terms, async (c) =>
    c.json((await readSettings(system.db, c.get('caller').workspaceId)).leads, 200),
  );

  const put = endpoint(gate, {
    ...common,
    method: 'put',
    path: '/v1/leads/terms',
    summary: 'Agree on what a good lead is',
    description:
      'An entry with its id keeps what was said with it, whatever its label; without one it is new. With `seen`, a change of what somebody changed meanwhile answers 409. Reps have it at their next sync.',
    request: { body: jsonBody(leadTermsInputSchema) },
    responses: { 200: json(leadTermsSchema, 'The terms as they are now.') },
  });
  app.openapi(put, async (c) =>
    c.json(await changeTerms(system, c.get('caller').workspaceId, c.req.valid('json')), 200),
  );
}
