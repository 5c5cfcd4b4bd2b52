import {
  peopleSchema,
  personAddedSchema,
  personSchema,
  signInLinkSchema,
  type PersonInput,
} from '../../utils/contract/people.ts';
import type { Role } from '../../utils/contract/vocabulary.ts';
import { request } from './request.ts';

export const listPeople = () => request(peopleSchema, '/v1/people');

export const addPerson = (body: PersonInput) =>
  request(personAddedSchema, '/v1/people', { method: 'POST', body });

export const changeRole = (id: string, role: Role) =>
  request(personSchema, `/v1/people/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    body: { role },
  });

export const makeLink = (id: string) =>
  request(signInLinkSchema, `/v1/people/${encodeURIComponent(id)}/sign-in-link`, {
    method: 'POST',
    body: {},
  });
