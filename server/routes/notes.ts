import { z } from '@hono/zod-openapi';
import {
  noteListSchema,
  notePatchSchema,
  notePromotedSchema,
  notePromotionSchema,
  noteQuerySchema,
  noteSchema,
} from '../../utils/contract/notes.ts';
import { idSchema } from '../../utils/contract/primitives.ts';
import type { App } from '../http/context.ts';
import { endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { changeNote } from '../services/notes/change-note.ts';
import { listNotes } from '../services/notes/list-notes.ts';
import { promoteNote } from '../services/notes/promote-note.ts';
import type { System } from '../services/system.ts';

/** `GET /v1/notes`, `PATCH /v1/notes/{id}`, `POST /v1/notes/{id}/promote` */
export function routeNotes(app: App, gate: Gate, system: System): void {
  const common = { tags: ['Notes'], roles: marketing };
  const params = z.object({ id: idSchema });

  const list = endpoint(gate, {
    ...common,
    method: 'get',
    path: '/v1/notes',
    summary: 'What reps heard and saw, in their words',
    description:
      'Newest first. Their authors are named: they wrote them for marketing. Notes that say the same name the oldest of them in `like`.',
    request: { query: noteQuerySchema },
    responses: { 200: json(noteListSchema, 'The notes, and how many there are in each state.') },
  });
  app.openapi(list, async (c) =>
    c.json(await listNotes(system, c.get('caller'), c.req.valid('query')), 200),
  );

  const patch = endpoint(gate, {
    ...common,
    method: 'patch',
    path: '/v1/notes/{id}',
    summary: 'Move a note on',
    description: 'A note that has become a message stays what it is: 409.',
    request: { params, body: jsonBody(notePatchSchema) },
    responses: { 200: json(noteSchema, 'The note as it is now.') },
  });
  app.openapi(patch, async (c) => {
    const target = { id: c.req.valid('param').id, state: c.req.valid('json').state };
    return c.json(await changeNote(system.db, c.get('caller'), target), 200);
  });

  const promote = endpoint(gate, {
    ...common,
    method: 'post',
    path: '/v1/notes/{id}/promote',
    summary: 'Make a message draft of it',
    description:
      'An objection becomes an objection answer with the words as a phrase, a line that worked a talk track (or a snippet), a competitor’s move a battlecard. Whoever wrote it is named in the message and told at once.',
    request: { params, body: jsonBody(notePromotionSchema) },
    responses: { 201: json(notePromotedSchema, 'The draft.') },
  });
  app.openapi(promote, async (c) => {
    const target = { id: c.req.valid('param').id, promotion: c.req.valid('json') };
    return c.json({ messageId: await promoteNote(system, c.get('caller'), target) }, 201);
  });
}
