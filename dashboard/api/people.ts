import {
  peopleSchema,
  personAddedSchema,
  personSchema,
  signInLinkSchema,
  teamsSchema,
  type PersonInput,
  type PersonPatch,
} from '../../utils/contract/people.ts';
import { z } from 'zod';
import { request } from './request.ts';

export const listPeople = () => request(peopleSchema, '/v1/people');

export const addPerson = (body: PersonInput) =>
  request(personAddedSchema, '/v1/people', { method: 'POST', body });

export const changePerson = (id: string, body: PersonPatch) =>
  request(personSchema, `/v1/people/${encodeURIComponent(id)}`, { method: 'PATCH', body });

export const removePerson = (id: string) =>
  request(z.null(), `/v1/people/${encodeURIComponent(id)}`, { method: 'DELETE' });

export const listTeams = () => request(teamsSchema, '/v1/people/teams');

export const makeLink = (id: string) =>
  request(signInLinkSchema, `/v1/people/${encodeURIComponent(id)}/sign-in-link`, {
    method: 'POST',
    body: {},
  });
