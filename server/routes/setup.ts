import { setupInputSchema, setupStateSchema } from '../../utils/contract/people.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, type Gate } from '../http/endpoint.ts';
import { setUp } from '../services/setup/set-up.ts';
import { isSetupOpen } from '../services/setup/setup-link.ts';
import type { System } from '../services/system.ts';

/** `GET`, `POST /v1/setup` */
export function routeSetup(app: App, gate: Gate, system: System): void {
  const tags = ['Set-up'];

  const get = endpoint(gate, {
    method: 'get',
    path: '/v1/setup',
    tags,
    summary: 'Whether the server still waits for its first admin',
    roles: 'anyone',
    responses: { 200: json(setupStateSchema, 'Open or not.') },
  });
  app.openapi(get, async (c) => c.json({ open: await isSetupOpen(system.db) }, 200));

  const post = endpoint(gate, {
    method: 'post',
    path: '/v1/setup',
    tags,
    summary: 'Make the workspace and its first admin',
    description:
      'With the token of the link that the server printed at its start; it can be used once. Signs the admin in by cookie.',
    roles: 'anyone',
    maxBody: 16 * 1024,
    request: { body: jsonBody(setupInputSchema) },
    responses: { 201: json(setupStateSchema, 'It is set up.') },
  });
  app.openapi(post, async (c) => {
    const { email, password, ...rest } = c.req.valid('json');
    await setUp(system, { email, password, ...rest });
    const signedIn = await system.auth.api.signInEmail({
      body: { email, password },
      returnHeaders: true,
    });
    for (const cookie of signedIn.headers.getSetCookie()) {
      c.header('set-cookie', cookie, { append: true });
    }
    return c.json({ open: false }, 201);
  });
}
