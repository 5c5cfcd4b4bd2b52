import { z } from '@hono/zod-openapi';
import {
  digestSchema,
  myDigestInputSchema,
  myDigestSchema,
  weekNameSchema,
} from '../../utils/contract/digest.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { changeMyDigest, readMyDigest, unsubscribe } from '../services/digest/my-digest.ts';
import { readDigest } from '../services/digest/read-digest.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/digest/{week}`; `GET`, `PUT /v1/me/digest`; `POST /v1/digest/unsubscribe` */
export function routeDigest(app: App, gate: Gate, system: System): void {
  const tags = ['Digest'];

  const leave = endpoint(gate, {
    method: 'post',
    path: '/v1/digest/unsubscribe',
    tags,
    summary: 'No more mails',
    description:
      'By the token that stands in each mail, also from the mail program itself (RFC 8058). A token that is not known any more changes nothing.',
    roles: 'anyone',
    request: { query: z.object({ token: z.string().min(1).max(200) }) },
    responses: { 204: { description: 'No more of them come.' } },
  });
  app.openapi(leave, async (c) => {
    await unsubscribe(system, c.req.valid('query').token);
    return c.body(null, 204);
  });

  const read = endpoint(gate, {
    method: 'get',
    path: '/v1/digest/{week}',
    tags,
    summary: 'The letter of a week',
    description:
      'What was used, what waits, what is missing, what changed. Its figures are the overview’s of the seven days up to the week’s Sunday; what waits is as it stands now.',
    roles: marketing,
    request: { params: z.object({ week: weekNameSchema }) },
    responses: { 200: json(digestSchema, 'The letter.') },
  });
  app.openapi(read, async (c) =>
    c.json(await readDigest(system, c.get('caller'), c.req.valid('param').week), 200),
  );

  const mine = endpoint(gate, {
    method: 'get',
    path: '/v1/me/digest',
    tags,
    summary: 'Whether I get the digest by mail',
    roles: marketing,
    responses: { 200: json(myDigestSchema, 'Whether I do, and whether mail can be sent.') },
  });
  app.openapi(mine, async (c) => c.json(await readMyDigest(system, c.get('caller')), 200));

  const change = endpoint(gate, {
    method: 'put',
    path: '/v1/me/digest',
    tags,
    summary: 'Get the digest by mail, or no longer',
    roles: marketing,
    request: { body: jsonBody(myDigestInputSchema) },
    responses: { 200: json(myDigestSchema, 'As it is now.') },
  });
  app.openapi(change, async (c) =>
    c.json(await changeMyDigest(system, c.get('caller'), c.req.valid('json')), 200),
  );
}
