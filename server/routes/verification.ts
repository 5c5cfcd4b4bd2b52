import { z } from '@hono/zod-openapi';
import {
  assetDetailSchema,
  messageDetailSchema,
  type AssetRecord,
  type MessageRecord,
} from '../../utils/contract/content.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, marketing, type Gate } from '../http/endpoint.ts';
import { unverifyContent, verifyContent } from '../services/content/verify-content.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: idSchema });
const said = {
  summary: 'Say that it is still right',
  description:
    'Only what is approved. It is due again after its interval; what was held back is offered again.',
};
const takenBack = {
  summary: 'Take back that it is still right',
  description: 'Where nothing has happened to it since; else 409.',
};

/** `POST`, `DELETE /v1/assets/{id}/verify`, and the same of messages */
export function routeVerification(app: App, gate: Gate, system: System): void {
  const assets = {
    tags: ['Assets'],
    roles: marketing,
    path: '/v1/assets/{id}/verify' as const,
    request: { params },
    responses: { 200: json(assetDetailSchema, 'The asset as it is now.') },
  };
  const messages = {
    ...assets,
    tags: ['Messages'],
    path: '/v1/messages/{id}/verify' as const,
    responses: { 200: json(messageDetailSchema, 'The message as it is now.') },
  };

  for (const [method, words, act] of [
    ['post', said, verifyContent],
    ['delete', takenBack, unverifyContent],
  ] as const) {
    app.openapi(endpoint(gate, { ...assets, ...words, method }), async (c) => {
      const target = { type: 'asset', id: c.req.valid('param').id } as const;
      const { record, history } = await act(system, c.get('caller'), target);
      return c.json({ asset: record as AssetRecord, history }, 200);
    });
    app.openapi(endpoint(gate, { ...messages, ...words, method }), async (c) => {
      const target = { type: 'message', id: c.req.valid('param').id } as const;
      const { record, history } = await act(system, c.get('caller'), target);
      return c.json({ message: record as MessageRecord, history }, 200);
    });
  }
}
