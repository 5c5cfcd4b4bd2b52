import { z } from '@hono/zod-openapi';
import {
  announcementInputSchema,
  announcementListSchema,
  announcementPatchSchema,
  announcementRecordSchema,
} from '../../utils/contract/announcements.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, everyRole, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import {
  addAnnouncement,
  changeAnnouncement,
  removeAnnouncement,
} from '../services/announcements/change-announcements.ts';
import { listAnnouncements } from '../services/announcements/list-announcements.ts';
import { markRead } from '../services/announcements/mark-read.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: idSchema });

/** `GET`, `POST /v1/announcements`; `PATCH`, `DELETE /v1/announcements/{id}`; `POST` … `/read` */
export function routeAnnouncements(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Announcements'], roles: marketing };

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/announcements',
    summary: 'What everybody was told, and how many reps have read it',
    description:
      'Who has not read it is named only where the workspace allows figures by person; of fewer than 3 reps not even how many.',
    responses: { 200: json(announcementListSchema, 'Newest first.') },
  });
  app.openapi(list, async (c) => {
    const announcements = await listAnnouncements(system.db, c.get('caller').workspaceId);
    return c.json({ announcements }, 200);
  });

  const post = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/announcements',
    summary: 'Tell everybody something',
    request: { body: jsonBody(announcementInputSchema) },
    responses: { 201: json(announcementRecordSchema, 'The announcement.') },
  });
  app.openapi(post, async (c) =>
    c.json(await addAnnouncement(system, c.get('caller'), c.req.valid('json')), 201),
  );

  const patch = endpoint(gate, {
    ...common,
    method: 'patch',
    path: '/v1/announcements/{id}',
    summary: 'Change an announcement',
    description: 'Only what is named changes. Whoever has read it has read it.',
    request: { params, body: jsonBody(announcementPatchSchema) },
    responses: { 200: json(announcementRecordSchema, 'The announcement as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { id: c.req.valid('param').id, patch: c.req.valid('json') };
    return c.json(await changeAnnouncement(system, c.get('caller'), target), 200);
  });

  const remove = endpoint(gate, {
    ...common,
    method: 'delete',
    path: '/v1/announcements/{id}',
    summary: 'Take an announcement away',
    request: { params },
    responses: { 204: { description: 'It is gone.' } },
  });
  app.openapi(remove, async (c) => {
    await removeAnnouncement(system.db, c.get('caller').workspaceId, c.req.valid('param').id);
    return c.body(null, 204);
  });

  const read = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/announcements/{id}/read',
    summary: 'I have read it',
    description: 'A second time changes nothing.',
    roles: everyRole,
    request: { params },
    responses: { 204: { description: 'It is marked.' } },
  });
  app.openapi(read, async (c) => {
    await markRead(system.db, c.get('caller'), c.req.valid('param').id, system.now());
    return c.body(null, 204);
  });
}
