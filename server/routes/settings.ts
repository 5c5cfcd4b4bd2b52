import { settingsPatchSchema, settingsSchema } from '../../utils/contract/settings.ts';
import type { App } from '../http/context.ts';
import { adminOnly, endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { changeSettings } from '../services/settings/change-settings.ts';
import { readSettings } from '../services/settings/read-settings.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/settings`, `PATCH /v1/settings` */
export function routeSettings(app: App, gate: Gate, system: System): void {
  const get = endpoint(gate, {
    method: 'get',
    path: '/v1/settings',
    tags: ['Settings'],
    summary: 'What the workspace has decided for itself',
    roles: marketing,
    responses: { 200: json(settingsSchema, 'All of it, defaults included.') },
  });
  app.openapi(get, async (c) =>
    c.json(await readSettings(system.db, c.get('caller').workspaceId), 200),
  );

  const change = endpoint(gate, {
    method: 'patch',
    path: '/v1/settings',
    tags: ['Settings'],
    summary: 'Change what the workspace has decided',
    description: 'Only what is named changes. Answers with all of it.',
    roles: adminOnly,
    request: { body: jsonBody(settingsPatchSchema) },
    responses: { 200: json(settingsSchema, 'All of it.') },
  });
  app.openapi(change, async (c) =>
    c.json(await changeSettings(system.db, c.get('caller').workspaceId, c.req.valid('json')), 200),
  );
}
