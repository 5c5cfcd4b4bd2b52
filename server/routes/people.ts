import { z } from '@hono/zod-openapi';
import {
  peopleSchema,
  personAddedSchema,
  personInputSchema,
  personPatchSchema,
  personSchema,
  signInLinkSchema,
} from '../../utils/contract/people.ts';
import type { App } from '../http/context.ts';
import { adminOnly, endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { addPerson } from '../services/people/add-person.ts';
import { changeRole } from '../services/people/change-role.ts';
import { createSignInLink } from '../services/people/create-sign-in-link.ts';
import { findPerson } from '../services/people/find-person.ts';
import { listPeople } from '../services/people/list-people.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: z.string().min(1).max(100) });

/** `GET`, `POST /v1/people`; `PATCH /v1/people/{id}`; `POST /v1/people/{id}/sign-in-link` */
export function routePeople(app: App, gate: Gate, system: System): void {
  const tags = ['People'];

  const list = endpoint(gate, {
    method: 'get',
    path: '/v1/people',
    tags,
    summary: 'The people of the workspace',
    roles: marketing,
    responses: { 200: json(peopleSchema, 'By name.') },
  });
  app.openapi(list, async (c) =>
    c.json({ people: await listPeople(system.db, c.get('caller').workspaceId) }, 200),
  );

  const post = endpoint(gate, {
    method: 'post',
    path: '/v1/people',
    tags,
    summary: 'Add a person',
    description:
      'Answers with a sign-in link for one use, valid for three days: hand it over yourself, nothing is mailed.',
    roles: adminOnly,
    request: { body: jsonBody(personInputSchema) },
    responses: { 201: json(personAddedSchema, 'The person and the link.') },
  });
  app.openapi(post, async (c) => {
    const person = await addPerson(system, c.get('caller').workspaceId, c.req.valid('json'));
    return c.json({ person, signIn: await createSignInLink(system, person.email) }, 201);
  });

  const patch = endpoint(gate, {
    method: 'patch',
    path: '/v1/people/{id}',
    tags,
    summary: 'Give a person another role',
    roles: adminOnly,
    request: { params, body: jsonBody(personPatchSchema) },
    responses: { 200: json(personSchema, 'The person as they are now.') },
  });
  app.openapi(patch, async (c) => {
    const change = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await changeRole(system.db, c.get('caller').workspaceId, change), 200);
  });

  const link = endpoint(gate, {
    method: 'post',
    path: '/v1/people/{id}/sign-in-link',
    tags,
    summary: 'A new sign-in link for a person who lost theirs, or the password',
    roles: adminOnly,
    request: { params },
    responses: { 201: json(signInLinkSchema, 'The link.') },
  });
  app.openapi(link, async (c) => {
    const { workspaceId } = c.get('caller');
    const person = await findPerson(system.db, workspaceId, c.req.valid('param').id);
    return c.json(await createSignInLink(system, person.email), 201);
  });
}
