import { z } from 'zod';
import {
  webhookListSchema,
  webhookMadeSchema,
  webhookMessageListSchema,
  webhookSchema,
  type WebhookInput,
  type WebhookPatch,
} from '../../utils/contract/webhooks.ts';
import { request } from './request.ts';

const path = (id: string) => `/v1/webhooks/${id}`;

export const listWebhooks = (signal: AbortSignal) =>
  request(webhookListSchema, '/v1/webhooks', { signal }).then(({ webhooks }) => webhooks);

export const addWebhook = (body: WebhookInput) =>
  request(webhookMadeSchema, '/v1/webhooks', { method: 'POST', body });

export const changeWebhook = (id: string, body: WebhookPatch) =>
  request(webhookSchema, path(id), { method: 'PATCH', body });

export const removeWebhook = (id: string) => request(z.null(), path(id), { method: 'DELETE' });

export const testWebhook = (id: string) =>
  request(z.object({ messageId: z.string() }), `${path(id)}/test`, { method: 'POST' });

export const rotateSecret = (id: string) =>
  request(webhookMadeSchema, `${path(id)}/rotate`, { method: 'POST' });

export const listMessages = (id: string, signal: AbortSignal) =>
  request(webhookMessageListSchema, `${path(id)}/messages`, { signal }).then(
    ({ messages }) => messages,
  );
