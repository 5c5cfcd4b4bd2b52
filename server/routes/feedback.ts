import { z } from '@hono/zod-openapi';
import {
  feedbackDetailSchema,
  feedbackFixedAnswerSchema,
  feedbackFixedSchema,
  feedbackListSchema,
  feedbackMergeSchema,
  feedbackPatchSchema,
  feedbackQuerySchema,
  feedbackSchema,
} from '../../utils/contract/feedback.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { answerFeedback } from '../services/feedback/answer-feedback.ts';
import { listFeedback } from '../services/feedback/list-feedback.ts';
import { markFixed } from '../services/feedback/mark-fixed.ts';
import { mergeFeedback, takeApart } from '../services/feedback/merge-feedback.ts';
import { readFeedbackDetail } from '../services/feedback/read-feedback.ts';
import type { System } from '../services/system.ts';

/**
 * `GET /v1/feedback`, `GET`, `PATCH /v1/feedback/{id}`, `POST /v1/feedback/fixed`,
 * `POST`, `DELETE /v1/feedback/{id}/merge`
 */
export function routeFeedback(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Feedback'], roles: marketing };
  const params = z.object({ id: idSchema });

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
      'The rep who gave it sees the state and the answer. A first answer makes new feedback `seen`; `wont` needs a reason; with `done`, `fixedIn` names the version that put it right. What was merged into it is answered with it.',
    request: { params, body: jsonBody(feedbackPatchSchema) },
    responses: { 200: json(feedbackSchema, 'The feedback as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { id: c.req.valid('param').id, patch: c.req.valid('json') };
    return c.json(await answerFeedback(system.db, c.get('caller'), target, system.now()), 200);
  });

  const get = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/feedback/{id}',
    summary: 'One piece of feedback, and who did what about it',
    request: { params },
    responses: { 200: json(feedbackDetailSchema, 'The feedback and its history.') },
  });
  app.openapi(get, async (c) => {
    const { workspaceId } = c.get('caller');
    return c.json(await readFeedbackDetail(system.db, workspaceId, c.req.valid('param').id), 200);
  });

  const fixed = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/feedback/fixed',
    summary: 'Say of several that the version reps have now put them right',
    description: 'All of them or none.',
    request: { body: jsonBody(feedbackFixedSchema) },
    responses: { 200: json(feedbackFixedAnswerSchema, 'They, as they are now.') },
  });
  app.openapi(fixed, async (c) => {
    const body = c.req.valid('json');
    const feedback = await markFixed(system.db, c.get('caller'), body, system.now());
    return c.json({ feedback }, 200);
  });

  const merge = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/feedback/{id}/merge',
    summary: 'Merge others into it',
    description:
      'Of the same content. They have its state and its answer from then on, and each rep reads it on their own.',
    request: { params, body: jsonBody(feedbackMergeSchema) },
    responses: { 200: json(feedbackSchema, 'The feedback with what was merged into it.') },
  });
  app.openapi(merge, async (c) => {
    const target = { id: c.req.valid('param').id, ids: c.req.valid('json').ids };
    return c.json(await mergeFeedback(system.db, c.get('caller'), target, system.now()), 200);
  });

  const apart = endpoint(gate, {
    ...common,
    method: 'delete',
    path: '/v1/feedback/{id}/merge',
    summary: 'Take it out of what it was merged into',
    description: 'It is what it was before, unless they were answered together since.',
    request: { params },
    responses: { 200: json(feedbackSchema, 'The feedback on its own.') },
  });
  app.openapi(apart, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await takeApart(system.db, c.get('caller'), id, system.now()), 200);
  });
}
