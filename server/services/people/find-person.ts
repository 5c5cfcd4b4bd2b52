import type { Person } from '../../../utils/contract/people.ts';
import type { Db } from '../../db/schema.ts';
import { notFound } from '../problem-error.ts';
import { listPeople } from './list-people.ts';

/**
 * One person of the workspace.
 *
 * @throws ProblemError not-found
 */
export async function findPerson(db: Db, workspaceId: string, id: string): Promise<Person> {
  const person = (await listPeople(db, workspaceId)).find((each) => each.id === id);
  if (person === undefined) throw notFound('person');
  return person;
}
