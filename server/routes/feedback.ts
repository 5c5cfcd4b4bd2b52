import { z } from '@hono/zod-openapi';
import {
  feedbackListSchema,
  feedbackPatchSchema,
  feedbackQuerySchema,
  feedbackSchema,
} from '../../utils/contract/feedback.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { answerFeedback } from '../services/feedback/answer-feedback.ts';
import { listFeedback } from '../services/feedback/list-feedback.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/feedback`, `PATCH /v1/feedback/{id}` */
export function routeFeedback(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Feedback'], roles: marketing };

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/feedback',
    summary: 'What reps said, newest first',
    request: { query: feedbackQuerySchema },
    responses: { 200: json(feedbackListSchema, 'One page, and the counts of all by state.') },
  });
  app.openapi(list, async (c) =>
    c.json(await listFeedback(system.db, c.get('caller'), c.req.valid('query')), 200),
  );

  const patch = endpoint(gate, {
    ...common,
    method: 'patch',
    path: '/v1/feedback/{id}',
    summary: 'Answer it, or move it on',
    description:
      'The rep who gave it sees the state and the answer. A first answer makes new feedback `seen`.',
    request: { params: z.object({ id: idSchema }), body: jsonBody(feedbackPatchSchema) },
    responses: { 200: json(feedbackSchema, 'The feedback as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { id: c.req.valid('param').id, patch: c.req.valid('json') };
    return c.json(await answerFeedback(system.db, c.get('caller'), target, system.now()), 200);
  });
}
