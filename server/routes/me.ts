import { myFeedbackListSchema } from '../../utils/contract/feedback.ts';
import {
  meSchema,
  myEventsQuerySchema,
  myEventsSchema,
  passwordInputSchema,
} from '../../utils/contract/people.ts';
import { setPassword } from '../auth/accounts.ts';
import type { App } from '../http/context.ts';
import { endpoint, everyRole, json, jsonBody, type Gate } from '../http/endpoint.ts';
import { listMyEvents } from '../services/events/list-my-events.ts';
import { listMyFeedback } from '../services/feedback/list-feedback.ts';
import { ProblemError } from '../services/problem-error.ts';
import type { System } from '../services/system.ts';

/** A password can be set this long after signing in, in ms: a stolen old session can't. */
const freshMs = 30 * 60_000;

/** `GET /v1/me`, `GET /v1/me/events`, `POST /v1/me/password`, `GET /v1/feedback/mine` */
export function routeMe(app: App, gate: Gate, system: System): void {
  const me = endpoint(gate, {
    method: 'get',
    path: '/v1/me',
    tags: ['Me'],
    summary: 'Who is calling, and for which workspace',
    roles: everyRole,
    responses: { 200: json(meSchema, 'The caller.') },
  });
  app.openapi(me, (c) => {
    const { userId, name, email, workspaceId, workspaceName, timeZone, role } = c.get('caller');
    const workspace = { id: workspaceId, name: workspaceName, timeZone };
    return c.json({ user: { id: userId, name, email }, workspace, role }, 200);
  });

  const events = endpoint(gate, {
    method: 'get',
    path: '/v1/me/events',
    tags: ['Me'],
    summary: 'Everything recorded about me',
    description: 'Newest first. `before` is the id of the last event you have.',
    roles: everyRole,
    request: { query: myEventsQuerySchema },
    responses: { 200: json(myEventsSchema, 'My events.') },
  });
  app.openapi(events, async (c) =>
    c.json(await listMyEvents(system.db, c.get('caller'), c.req.valid('query')), 200),
  );

  const mine = endpoint(gate, {
    method: 'get',
    path: '/v1/feedback/mine',
    tags: ['Me'],
    summary: 'My feedback and what came of it',
    roles: everyRole,
    responses: { 200: json(myFeedbackListSchema, 'Newest first, 200 at most.') },
  });
  app.openapi(mine, async (c) =>
    c.json({ feedback: await listMyFeedback(system.db, c.get('caller')) }, 200),
  );

  const password = endpoint(gate, {
    method: 'post',
    path: '/v1/me/password',
    tags: ['Me'],
    summary: 'Set my password',
    description: 'Within half an hour of signing in, by a link or else.',
    roles: everyRole,
    request: { body: jsonBody(passwordInputSchema) },
    responses: { 204: { description: 'It is set.' } },
  });
  app.openapi(password, async (c) => {
    // By the real clock, as sessions are.
    if (Date.now() - c.get('sessionStartedAt') > freshMs) {
      throw new ProblemError('not-allowed', 'Sign in again first, then set the password.');
    }
    await setPassword(system.auth, c.get('caller').userId, c.req.valid('json').newPassword);
    return c.body(null, 204);
  });
}
