import { z } from '@hono/zod-openapi';
import {
  assetDetailSchema,
  assetInputSchema,
  assetListSchema,
  assetPatchSchema,
  contentQuerySchema,
  type AssetRecord,
} from '../../utils/contract/content.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { checkAddressNow } from '../services/addresses/check-address-now.ts';
import { addContent, changeContent } from '../services/content/change-content.ts';
import { assetFields } from '../services/content/fields.ts';
import { listContent } from '../services/content/list-content.ts';
import { readContent, type ContentDetail } from '../services/content/read-content.ts';
import type { System } from '../services/system.ts';
import { searchDescription } from './search-description.ts';

const toAnswer = ({ record, history }: ContentDetail) => ({
  asset: record as AssetRecord,
  history,
});
const params = z.object({ id: idSchema });

/** `GET`, `POST /v1/assets`; `GET`, `PATCH /v1/assets/{id}`; `POST /v1/assets/{id}/address-check` */
export function routeAssets(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Assets'], roles: marketing };

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/assets',
    summary: 'Find assets of any status',
    description: searchDescription,
    request: { query: contentQuerySchema },
    responses: { 200: json(assetListSchema, 'One page, and how many match.') },
  });
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { records, ...rest } = await listContent(system, c.get('caller'), 'asset', query);
    return c.json({ assets: records as AssetRecord[], ...rest }, 200);
  });

  const post = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/assets',
    summary: 'Make a draft',
    request: { body: jsonBody(assetInputSchema) },
    responses: { 201: json(assetDetailSchema, 'The draft.') },
  });
  app.openapi(post, async (c) => {
    const fields = assetFields(c.req.valid('json'));
    const detail = await addContent(system, c.get('caller'), { type: 'asset', fields });
    return c.json(toAnswer(detail), 201);
  });

  const get = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/assets/{id}',
    summary: 'One asset: its newest version and its history',
    request: { params },
    responses: { 200: json(assetDetailSchema, 'The asset.') },
  });
  app.openapi(get, async (c) => {
    const target = { type: 'asset', id: c.req.valid('param').id } as const;
    return c.json(
      toAnswer(await readContent(system.db, c.get('caller'), target, system.now())),
      200,
    );
  });

  const patch = endpoint(gate, {
    ...common,
    method: 'patch',
    path: '/v1/assets/{id}',
    summary: 'Edit an asset, or move it through its life',
    description:
      'Only what is named changes. An edit of an approved asset makes a new version; reps keep the approved one until `status: "approved"` is sent again. Draft → in-review → approved → retired; from retired back to draft or approved. Another step answers 409; so does, with `unchangedSince`, a change of what somebody changed meanwhile.',
    request: { params, body: jsonBody(assetPatchSchema) },
    responses: { 200: json(assetDetailSchema, 'The asset as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = {
      type: 'asset',
      id: c.req.valid('param').id,
      patch: c.req.valid('json'),
    } as const;
    return c.json(toAnswer(await changeContent(system, c.get('caller'), target)), 200);
  });

  const check = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/assets/{id}/address-check',
    summary: 'Ask the address of an asset now',
    description:
      'Addresses of approved assets are asked once a day; this does not wait for it. An address is called dead when it was not there (404, 410, no such host) on two different days.',
    request: { params },
    responses: { 200: json(assetDetailSchema, 'The asset, with what its address answered.') },
  });
  app.openapi(check, async (c) => {
    const target = { type: 'asset', id: c.req.valid('param').id } as const;
    await checkAddressNow(system, c.get('caller'), target.id);
    const detail = await readContent(system.db, c.get('caller'), target, system.now());
    return c.json(toAnswer(detail), 200);
  });
}
