import { z } from '@hono/zod-openapi';
import {
  goalInputSchema,
  goalListSchema,
  goalPatchSchema,
  goalSchema,
} from '../../utils/contract/goals.ts';
import type { App } from '../http/context.ts';
import { endpoint, everyRole, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { addGoal } from '../services/goals/add-goal.ts';
import { changeGoal } from '../services/goals/change-goal.ts';
import { listGoals } from '../services/goals/list-goals.ts';
import { removeGoal } from '../services/goals/remove-goal.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: z.string().min(1).max(100) });

/** `GET`, `POST /v1/goals`; `PATCH`, `DELETE /v1/goals/{id}` */
export function routeGoals(app: App, gate: Gate, system: System): void {
  const tags = ['Goals'];

  const list = endpoint(gate, {
    method: 'get',
    path: '/v1/goals',
    tags,
    summary: 'What marketing and sales have promised each other, and how it goes',
    description:
      'Each with its last 13 weeks by the workspace’s calendar; the last one is under way. A week in which there was nothing to count has no value. `content-used`: assets reps could have at the week’s end that were inserted or copied in the 90 days up to then. `active-reps`: reps of today who did something in the week. `threads-with-cue`: what a rep worked on in a day on one site, at one stage and industry, with cues shown; met where one was inserted or copied. `feedback-answered`: feedback given in the week, bare thumbs up aside, answered within so many days; what still has time and no answer does not count yet. `leads-judged`: lead and contact records first worked on in the week (by the first event told of their pseudonym) that were judged within so many hours; only while outcomes are on. `content-verified`: approved content with a verifying interval whose date had not passed at the week’s end. `requests-answered`: content requests made in the week that were filled or declined within so many days.',
    roles: everyRole,
    responses: { 200: json(goalListSchema, 'The oldest goal first.') },
  });
  app.openapi(list, async (c) => {
    const caller = c.get('caller');
    const goals = await listGoals(system.db, caller, system.now());
    return c.json({ goals, timeZone: caller.timeZone }, 200);
  });

  const post = endpoint(gate, {
    method: 'post',
    path: '/v1/goals',
    tags,
    summary: 'Agree on a goal',
    description: 'A goal for feedback also sets the clock that reps and marketers see on each.',
    roles: marketing,
    request: { body: jsonBody(goalInputSchema) },
    responses: { 201: json(goalSchema, 'The goal.') },
  });
  app.openapi(post, async (c) =>
    c.json(await addGoal(system.db, c.get('caller'), c.req.valid('json'), system.now()), 201),
  );

  const patch = endpoint(gate, {
    method: 'patch',
    path: '/v1/goals/{id}',
    tags,
    summary: 'Change a goal',
    description: 'Only what is named changes.',
    roles: marketing,
    request: { params, body: jsonBody(goalPatchSchema) },
    responses: { 200: json(goalSchema, 'The goal as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { ...c.req.valid('param'), patch: c.req.valid('json') };
    return c.json(await changeGoal(system.db, c.get('caller'), target, system.now()), 200);
  });

  const remove = endpoint(gate, {
    method: 'delete',
    path: '/v1/goals/{id}',
    tags,
    summary: 'Let a goal go',
    roles: marketing,
    request: { params },
    responses: { 204: { description: 'It is gone.' } },
  });
  app.openapi(remove, async (c) => {
    await removeGoal(system.db, c.get('caller').workspaceId, c.req.valid('param').id);
    return c.body(null, 204);
  });
}
