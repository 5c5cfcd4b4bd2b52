import { z } from '@hono/zod-openapi';
import {
  peopleSchema,
  personAddedSchema,
  personInputSchema,
  personPatchSchema,
  personSchema,
  signInLinkSchema,
  teamsSchema,
} from '../../utils/contract/people.ts';
import type { App } from '../http/context.ts';
import { adminOnly, endpoint, json, jsonBody, marketing, type Gate } from '../http/endpoint.ts';
import { addPerson } from '../services/people/add-person.ts';
import { changePerson } from '../services/people/change-person.ts';
import { createSignInLink } from '../services/people/create-sign-in-link.ts';
import { findPerson } from '../services/people/find-person.ts';
import { listPeople } from '../services/people/list-people.ts';
import { listTeams } from '../services/people/list-teams.ts';
import { removePerson } from '../services/people/remove-person.ts';
import type { System } from '../services/system.ts';

const params = z.object({ id: z.string().min(1).max(100) });

/**
 * `GET`, `POST /v1/people`; `GET /v1/people/teams`; `PATCH`, `DELETE /v1/people/{id}`;
 * `POST /v1/people/{id}/sign-in-link`
 */
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

  const change = endpoint(gate, {
    method: 'patch',
    path: '/v1/people/{id}',
    tags,
    summary: 'Give a person another role, another team, or both',
    description:
      'A team is a name; an empty one takes the person out of theirs. Figures by team count all that its people of now ever did.',
    roles: adminOnly,
    request: { params, body: jsonBody(personPatchSchema) },
    responses: { 200: json(personSchema, 'The person as they are now.') },
  });
  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    const patch = c.req.valid('json');
    return c.json(await changePerson(system.db, c.get('caller').workspaceId, id, patch), 200);
  });

  const teams = endpoint(gate, {
    method: 'get',
    path: '/v1/people/teams',
    tags,
    summary: 'The teams of the workspace',
    description: 'Also those whose people have all left: what they did is still counted.',
    roles: marketing,
    responses: { 200: json(teamsSchema, 'By name.') },
  });
  app.openapi(teams, async (c) =>
    c.json({ teams: await listTeams(system.db, c.get('caller').workspaceId) }, 200),
  );

  const remove = endpoint(gate, {
    method: 'delete',
    path: '/v1/people/{id}',
    tags,
    summary: 'Take a person out of the workspace',
    description:
      'Ends their sessions. What they did stays in every figure, and what they wrote keeps their name. The last admin stays.',
    roles: adminOnly,
    request: { params },
    responses: { 204: { description: 'They are no longer of this workspace.' } },
  });
  app.openapi(remove, async (c) => {
    const { id } = c.req.valid('param');
    await removePerson(system.db, c.get('caller').workspaceId, id, system.now());
    return c.body(null, 204);
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
