import { z } from '@hono/zod-openapi';
import { idSchema } from '../../utils/contract/primitives.ts';
import {
  webhookInputSchema,
  webhookListSchema,
  webhookMadeSchema,
  webhookMessageListSchema,
  webhookPatchSchema,
  webhookSchema,
} from '../../utils/contract/webhooks.ts';
import type { App } from '../http/context.ts';
import { adminOnly, endpoint, json, jsonBody, type Gate } from '../http/endpoint.ts';
import type { System } from '../services/system.ts';
import { addWebhook } from '../services/webhooks/add-webhook.ts';
import { changeWebhook } from '../services/webhooks/change-webhook.ts';
import { listMessages } from '../services/webhooks/list-messages.ts';
import { listWebhooks } from '../services/webhooks/list-webhooks.ts';
import { removeWebhook } from '../services/webhooks/remove-webhook.ts';
import { rotateSecret } from '../services/webhooks/rotate-secret.ts';
import { testWebhook } from '../services/webhooks/test-webhook.ts';

const params = z.object({ id: z.string().min(1).max(100) });
const tags = ['Webhooks'];

/**
 * `GET`, `POST /v1/webhooks`; `PATCH`, `DELETE /v1/webhooks/{id}`; `POST …/test`, `POST …/rotate`,
 * `GET …/messages`
 */
export function routeWebhooks(app: App, gate: Gate, system: System): void {
  const list = endpoint(gate, {
    method: 'get',
    path: '/v1/webhooks',
    tags,
    summary: 'Who is told what happens',
    roles: adminOnly,
    responses: { 200: json(webhookListSchema, 'Oldest first, without their secrets.') },
  });
  app.openapi(list, async (c) => {
    const { workspaceId } = c.get('caller');
    return c.json({ webhooks: await listWebhooks(system.db, workspaceId, system.now()) }, 200);
  });

  const post = endpoint(gate, {
    method: 'post',
    path: '/v1/webhooks',
    tags,
    summary: 'Tell an address what happens',
    description:
      'The answer has the secret that messages are signed with; it is not shown again. See “Webhooks” on this page.',
    roles: adminOnly,
    request: { body: jsonBody(webhookInputSchema) },
    responses: { 201: json(webhookMadeSchema, 'The webhook and its secret.') },
  });
  app.openapi(post, async (c) =>
    c.json(await addWebhook(system.db, c.get('caller'), c.req.valid('json'), system.now()), 201),
  );

  const patch = endpoint(gate, {
    method: 'patch',
    path: '/v1/webhooks/{id}',
    tags,
    summary: 'Change a webhook, turn it off or on',
    description: 'Only what is named changes. What waits for one that is turned off is dropped.',
    roles: adminOnly,
    request: { params, body: jsonBody(webhookPatchSchema) },
    responses: { 200: json(webhookSchema, 'The webhook as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { ...c.req.valid('param'), patch: c.req.valid('json') };
    const { workspaceId } = c.get('caller');
    return c.json(await changeWebhook(system.db, workspaceId, target, system.now()), 200);
  });

  const remove = endpoint(gate, {
    method: 'delete',
    path: '/v1/webhooks/{id}',
    tags,
    summary: 'Remove a webhook with its log',
    roles: adminOnly,
    request: { params },
    responses: { 204: { description: 'It is gone.' } },
  });
  app.openapi(remove, async (c) => {
    await removeWebhook(system.db, c.get('caller').workspaceId, c.req.valid('param').id);
    return c.body(null, 204);
  });

  const test = endpoint(gate, {
    method: 'post',
    path: '/v1/webhooks/{id}/test',
    tags,
    summary: 'Send a test',
    description: 'It is sent at once, beside this request; the log says what came of it.',
    roles: adminOnly,
    request: { params },
    responses: { 202: json(z.object({ messageId: idSchema }), 'It is on its way.') },
  });
  app.openapi(test, async (c) => {
    const { id } = c.req.valid('param');
    const messageId = await testWebhook(system.db, c.get('caller'), id, system.now());
    system.webhooks.poke();
    return c.json({ messageId }, 202);
  });

  const rotate = endpoint(gate, {
    method: 'post',
    path: '/v1/webhooks/{id}/rotate',
    tags,
    summary: 'A new secret',
    description: 'For a day messages carry both signatures. The answer shows the new one once.',
    roles: adminOnly,
    request: { params },
    responses: { 200: json(webhookMadeSchema, 'The webhook and its new secret.') },
  });
  app.openapi(rotate, async (c) => {
    const { id } = c.req.valid('param');
    const { workspaceId } = c.get('caller');
    return c.json(await rotateSecret(system.db, workspaceId, id, system.now()), 200);
  });

  const messages = endpoint(gate, {
    method: 'get',
    path: '/v1/webhooks/{id}/messages',
    tags,
    summary: 'What was told to a webhook, and what came of it',
    roles: adminOnly,
    request: { params },
    responses: { 200: json(webhookMessageListSchema, 'Newest first, at most 100.') },
  });
  app.openapi(messages, async (c) => {
    const { workspaceId } = c.get('caller');
    const { id } = c.req.valid('param');
    return c.json({ messages: await listMessages(system.db, workspaceId, id) }, 200);
  });
}
