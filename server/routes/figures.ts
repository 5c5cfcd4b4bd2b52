import {
  adoptionSchema,
  coverageQuerySchema,
  coverageSchema,
  funnelQuerySchema,
  funnelReportSchema,
  movementSchema,
} from '../../utils/contract/figures.ts';
import { outcomesSchema } from '../../utils/contract/outcomes.ts';
import { rangeQuerySchema } from '../../utils/contract/stats.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, marketing, type Gate } from '../http/endpoint.ts';
import { readOutcomes } from '../services/outcomes/read-outcomes.ts';
import { readAdoption } from '../services/stats/read-adoption.ts';
import { readCoverage } from '../services/stats/read-coverage.ts';
import { readFunnel } from '../services/stats/read-funnel.ts';
import { readMovement } from '../services/stats/read-movement.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/stats/funnel`, `/movement`, `/coverage`, `/adoption`, `/outcomes` */
export function routeFigures(app: App, gate: Gate, { db, now }: System): void {
  const common = { method: 'get' as const, tags: ['Statistics'], roles: marketing };

  const funnel = endpoint(gate, {
    ...common,
    path: '/v1/stats/funnel',
    summary: 'From shown to visited, and which step loses most',
    description:
      'In all, and `by` a dimension. A row that rests on fewer than 3 people has no `figures`, and where that is a single row, the next smallest has none either; a filter shows nothing that the breakdown hides. Content is counted whole unless a filter divides it. With `from` and `to`, a breakdown by host, stage, industry or team, and what a filter leaves, counts the whole weeks (Monday to Sunday) that they lie in, as `period` says: two periods that differ by a day would tell what somebody did on it. `by=person` is not allowed (403) unless the workspace has allowed it.',
    request: { query: funnelQuerySchema },
    responses: { 200: json(funnelReportSchema, 'The funnel.') },
  });
  app.openapi(funnel, async (c) =>
    c.json(await readFunnel(db, c.get('caller'), c.req.valid('query'), now()), 200),
  );

  const movement = endpoint(gate, {
    ...common,
    path: '/v1/stats/movement',
    summary: 'What rises, what fades, what was never shown, and the time to the first use',
    description:
      'The two halves of the period are held against each other; what was used too seldom in both, or differs by no more than chance, is in neither list.',
    request: { query: rangeQuerySchema },
    responses: { 200: json(movementSchema, 'The movement.') },
  });
  app.openapi(movement, async (c) =>
    c.json(await readMovement(db, c.get('caller'), c.req.valid('query'), now()), 200),
  );

  const coverage = endpoint(gate, {
    ...common,
    path: '/v1/stats/coverage',
    summary: 'What there is to offer for every stage in every industry, and where reps worked',
    description:
      'With `stage` and `industry` also what is offered there, what was made for it first.',
    request: { query: coverageQuerySchema },
    responses: { 200: json(coverageSchema, 'The coverage.') },
  });
  app.openapi(coverage, async (c) =>
    c.json(await readCoverage(db, c.get('caller'), c.req.valid('query'), now()), 200),
  );

  const adoption = endpoint(gate, {
    ...common,
    path: '/v1/stats/adoption',
    summary: 'Active reps a week, and in what share of situations a cue was taken',
    responses: { 200: json(adoptionSchema, 'The last 13 weeks.') },
  });
  app.openapi(adoption, async (c) => c.json(await readAdoption(db, c.get('caller'), now()), 200));

  const outcomes = endpoint(gate, {
    ...common,
    path: '/v1/stats/outcomes',
    summary: 'Won and lost deals, and the content used on them',
    description:
      'What was used on deals that were won is not said to have won them. Nothing where the workspace has outcomes off.',
    request: { query: rangeQuerySchema },
    responses: { 200: json(outcomesSchema, 'The outcomes.') },
  });
  app.openapi(outcomes, async (c) =>
    c.json(await readOutcomes(db, c.get('caller'), c.req.valid('query'), now()), 200),
  );
}
