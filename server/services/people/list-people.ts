import type { Person } from '../../../utils/contract/people.ts';
import type { Db } from '../../db/schema.ts';
import { readSettings } from '../settings/read-settings.ts';

/** The people of a workspace by name; where it allows figures by person, with the last day each did something. */
export async function listPeople(db: Db, workspaceId: string): Promise<Person[]> {
  const people = await db
    .selectFrom('member as m')
    .innerJoin('user as u', 'u.id', 'm.userId')
    .leftJoin('person_team as t', (join) =>
      join.onRef('t.workspace_id', '=', 'm.organizationId').onRef('t.user_id', '=', 'm.userId'),
    )
    .select(['u.id', 'u.name', 'u.email', 'm.role', 't.team'])
    .where('m.organizationId', '=', workspaceId)
    .execute();
  const { byPerson } = await readSettings(db, workspaceId);
  const dayOf = byPerson ? await readLastDays(db, workspaceId) : new Map<string, string>();
  return people
    .map(
      (row) =>
        ({ ...row, team: row.team ?? '', lastActiveDay: dayOf.get(row.id) ?? null }) as Person,
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

async function readLastDays(db: Db, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const days = await db
    .selectFrom('presence')
    .select('user_id')
    .select((eb) => eb.fn.max('day').as('day'))
    .where('workspace_id', '=', workspaceId)
    .groupBy('user_id')
    .execute();
  return new Map(days.map((row) => [row.user_id, row.day]));
}
