import { z } from '@hono/zod-openapi';
import {
  messageDetailSchema,
  messageInputSchema,
  messageListSchema,
  messagePatchSchema,
  contentQuerySchema,
  type MessageRecord,
} from '../../utils/contract/content.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { addContent, changeContent } from '../services/content/change-content.ts';
import { messageFields } from '../services/content/fields.ts';
import { listContent } from '../services/content/list-content.ts';
import { readContent, type ContentDetail } from '../services/content/read-content.ts';
import type { System } from '../services/system.ts';
import { searchDescription } from './search-description.ts';

const toAnswer = ({ record, history }: ContentDetail) => ({
  message: record as MessageRecord,
  history,
});
const params = z.object({ id: idSchema });

/** `GET`, `POST /v1/messages`; `GET`, `PATCH /v1/messages/{id}` */
export function routeMessages(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Messages'], roles: marketing };

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/messages',
    summary: 'Find messages of any status',
    description: searchDescription,
    request: { query: contentQuerySchema },
    responses: { 200: json(messageListSchema, 'One page, and how many match.') },
  });
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { records, ...rest } = await listContent(system, c.get('caller'), 'message', query);
    return c.json({ messages: records as MessageRecord[], ...rest }, 200);
  });

  const post = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/messages',
    summary: 'Make a draft',
    request: { body: jsonBody(messageInputSchema) },
    responses: { 201: json(messageDetailSchema, 'The draft.') },
  });
  app.openapi(post, async (c) => {
    const fields = messageFields(c.req.valid('json'));
    const detail = await addContent(system, c.get('caller'), { type: 'message', fields });
    return c.json(toAnswer(detail), 201);
  });

  const get = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/messages/{id}',
    summary: 'One message: its newest version and its history',
    request: { params },
    responses: { 200: json(messageDetailSchema, 'The message.') },
  });
  app.openapi(get, async (c) => {
    const target = { type: 'message', id: c.req.valid('param').id } as const;
    return c.json(
      toAnswer(await readContent(system.db, c.get('caller'), target, system.now())),
      200,
    );
  });

  const patch = endpoint(gate, {
    ...common,
    method: 'patch',
    path: '/v1/messages/{id}',
    summary: 'Edit a message, or move it through its life',
    description:
      'Only what is named changes. An edit of an approved message makes a new version; reps keep the approved one until `status: "approved"` is sent again. Draft → in-review → approved → retired; from retired back to draft or approved. Another step answers 409; so does, with `unchangedSince`, a change of what somebody changed meanwhile.',
    request: { params, body: jsonBody(messagePatchSchema) },
    responses: { 200: json(messageDetailSchema, 'The message as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = {
      type: 'message',
      id: c.req.valid('param').id,
      patch: c.req.valid('json'),
    } as const;
    return c.json(toAnswer(await changeContent(system, c.get('caller'), target)), 200);
  });
}
